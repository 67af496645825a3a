import { isObject } from "../../lib/json.ts";
import type { Random } from "../../lib/random.ts";
import type { Fault } from "./fault.ts";

export interface Blow {
  readonly api: string;
  readonly operationId: string;
  readonly body: Uint8Array;
  readonly now: number;
  readonly random: Random;
}

export interface Strike {
  /** The fault that strikes the exchange, if one does. */
  readonly struck: Fault | undefined;
  /** What is left of the faults, with what they have seen. */
  readonly faults: readonly Fault[];
}

/** Lets the first fault that may strike an exchange do so; drops those whose time is over. */
export function strikeFaults(faults: readonly Fault[], blow: Blow): Strike {
  const alive = faults.filter(({ ttlMs = Infinity, createdAt }) => blow.now < createdAt + ttlMs);
  const seen = alive.map((fault) =>
    fits(fault, blow) ? { ...fault, seen: fault.seen + 1 } : fault,
  );
  const struck = seen.find((fault, index) => fault !== alive[index] && strikes(fault, blow.random));
  return {
    struck,
    faults: seen.map((fault) =>
      fault === struck ? { ...fault, struck: fault.struck + 1 } : fault,
    ),
  };
}

function fits({ match }: Fault, { api, operationId, body }: Blow): boolean {
  if (match.api !== undefined && match.api !== api) return false;
  if (match.operation !== undefined && match.operation !== operationId) return false;
  return match.account === undefined || mentions(body, match.account);
}

function strikes({ match, seen, struck, times = Infinity }: Fault, random: Random): boolean {
  if (struck >= times) return false;
  if (match.nth !== undefined && match.nth !== seen) return false;
  return (
    match.probability === undefined || random.bytes(4).readUInt32BE() / 2 ** 32 < match.probability
  );
}

function mentions(body: Uint8Array, account: string): boolean {
  const text = new TextDecoder().decode(body);
  try {
    return holds(JSON.parse(text), account);
  } catch {
    return [...new URLSearchParams(text).values()].includes(account);
  }
}

function holds(value: unknown, text: string): boolean {
  if (value === text) return true;
  if (Array.isArray(value)) return value.some((item) => holds(item, text));
  return isObject(value) && Object.values(value).some((member) => holds(member, text));
}
