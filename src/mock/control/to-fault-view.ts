import type { Fault } from "../faults/fault.ts";
import type { components } from "./schema.gen.ts";

/** Whether a fault's time has not passed; one that has struck often enough stays, to be looked at. */
export function isAlive({ createdAt, ttlMs = Infinity }: Fault, now: number): boolean {
  return now < createdAt + ttlMs;
}

/** A fault as the control API shows it. */
export function toFaultView(fault: Fault): components["schemas"]["Fault"] {
  const { match, effect, createdAt, ...rest } = fault;
  return {
    ...rest,
    match,
    effect: effect.kind === "status" ? { ...effect } : effect,
    createdAt: new Date(createdAt).toISOString(),
  };
}
