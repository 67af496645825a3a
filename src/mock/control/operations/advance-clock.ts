import { parseDuration } from "../../../lib/iso-duration.ts";
import type { LoadedApi } from "../../loaded-api.ts";
import type { Records } from "../../store/store.ts";
import { advanceClock as advance, realClock, worldTime } from "../../worlds/world-clock.ts";
import { clockRecord, type Host, ONLY, withContext } from "../../worlds/world-state.ts";
import type { ControlHandler } from "../control-handler.ts";
import { inWorld } from "../in-world.ts";
import { badRequest, unprocessable } from "../problems.ts";
import type { components, operations } from "../schema.gen.ts";
import { LATEST } from "../to-clock.ts";

export const advanceClock: ControlHandler<operations["advanceClock"]> = ({ body }, control) => {
  const { duration, ms = parseDuration(duration ?? "") } = body;
  if (ms === undefined)
    return badRequest(
      `"${duration}" is no duration of weeks to seconds. Write it as ISO 8601 does: PT30S, PT5M, P1D.`,
    );
  const { host, apis } = control.engine;
  return inWorld(control, async (records) => {
    const state = records.get(clockRecord, ONLY) ?? realClock;
    const before = worldTime(state, host.clock.now());
    if (before + ms > LATEST)
      return unprocessable("That is later than the year 9999. Advance by less.");
    const later = advance(state, Math.round(ms));
    records.set(clockRecord, ONLY, later);
    const after = worldTime(later, host.clock.now());
    const expired = await findExpired({ records, host, apis }, before, after);
    return { status: 200, body: { now: new Date(after).toISOString(), expired } };
  });
};

interface Scene {
  readonly records: Records;
  readonly host: Host;
  readonly apis: readonly LoadedApi[];
}

/** The sessions that ran out after `before`, `after` included. */
async function findExpired(
  { records, host, apis }: Scene,
  before: number,
  after: number,
): Promise<components["schemas"]["ExpiredSession"][]> {
  const expired: components["schemas"]["ExpiredSession"][] = [];
  for (const owner of apis) {
    const sessions = await withContext({ records, host, ...owner }, async (context) =>
      owner.api.sessions?.list(context),
    );
    for (const { id, accountId, expiresAt } of sessions ?? []) {
      const at = Date.parse(expiresAt ?? "");
      if (expiresAt !== undefined && at > before && at <= after)
        expired.push({ api: owner.api.name, id, accountId, expiresAt });
    }
  }
  return expired;
}
