import { asObject } from "../../src/lib/json.ts";
import { type FaultPlan, faultRecords } from "../../src/mock/faults/fault.ts";
import type { Mock } from "../../src/mock/mock.ts";
import type { ClockState } from "../../src/mock/worlds/world-clock.ts";
import { clockRecord, ONLY, readNow } from "../../src/mock/worlds/world-state.ts";

/** Sets the clock of a world, as the control API does. */
export async function setClock({ engine }: Mock, state: ClockState, world = "default") {
  const space = await engine.worlds.open(world);
  await engine.store.transact(space, (records) => records.set(clockRecord, ONLY, state));
}

/** Puts faults into a world, as the control API does; in place of those that it had. */
export async function setFaults(
  { engine }: Mock,
  plans: readonly Partial<FaultPlan>[],
  world = "default",
) {
  const space = await engine.worlds.open(world);
  await engine.store.transact(space, (records) => {
    const createdAt = readNow(records, engine.host);
    const faults = plans.map(
      ({ match = {}, effect = { kind: "reset" }, phase = "before", ...rest }, index) => ({
        ...rest,
        match,
        effect,
        phase,
        id: `fault-${index + 1}`,
        createdAt,
        seen: 0,
        struck: 0,
      }),
    );
    records.set(faultRecords, ONLY, faults);
  });
}

/** A reply as most tests compare it. */
export async function read(response: Response) {
  const text = await response.text();
  const type = response.headers.get("content-type") ?? "";
  return { status: response.status, body: type.includes("json") ? JSON.parse(text) : text };
}

/** Status and the two texts of a problem body (RFC 9457), whose type is judged on the way. */
export async function readProblem(response: Response) {
  const type = response.headers.get("content-type");
  if (type !== "application/problem+json") throw new Error(`No problem body: ${type}`);
  const { status, title, detail } = asObject(await response.json());
  return { status: response.status, title, detail, same: status === response.status };
}
