import { parseDuration } from "../../lib/iso-duration.ts";
import type { LoadedApi } from "../loaded-api.ts";
import type { FaultPlan } from "../faults/fault.ts";
import { findUnsendable } from "./find-unsendable.ts";
import { badRequest, listKnown, type ProblemReply, unprocessable } from "./problems.ts";
import type { components } from "./schema.gen.ts";

/** A plan as it was sent, made complete; or what is wrong with it. */
export function planFault(
  { match = {}, effect, phase = "before", times, ttl, ttlMs }: components["schemas"]["FaultPlan"],
  apis: readonly LoadedApi[],
): FaultPlan | ProblemReply<400> | ProblemReply<422> {
  const names = apis.map(({ api }) => api.name);
  if (match.api !== undefined && !names.includes(match.api))
    return unprocessable(
      `There is no API "${match.api}" for a fault to strike. ${listKnown(names)}`,
      {
        known: names,
      },
    );
  const struck = apis.filter(({ api }) => match.api === undefined || match.api === api.name);
  const known = struck.flatMap(({ spec }) => spec.operations.map(({ id }) => id));
  if (match.operation !== undefined && !known.includes(match.operation))
    return unprocessable(
      `There is no operation "${match.operation}" for a fault to strike. ${listKnown(known)}`,
      { known },
    );
  const unsendable = findUnsendable(effect);
  if (unsendable !== undefined) return unprocessable(unsendable);
  if (ttl !== undefined && ttlMs !== undefined)
    return badRequest("A fault lasts for `ttl` or for `ttlMs`. Leave one of them out.");
  const lasts = ttl === undefined ? ttlMs : parseDuration(ttl);
  if (ttl !== undefined && lasts === undefined)
    return badRequest(`"${ttl}" is no duration. Write it as ISO 8601 does: PT30S, PT5M.`);
  return {
    match,
    effect,
    phase,
    ...(times !== undefined && { times }),
    ...(lasts !== undefined && { ttlMs: lasts }),
  };
}
