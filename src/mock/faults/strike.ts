import { isObject } from "../../lib/json.ts";
import type { Random } from "../../lib/random.ts";
import type { Records } from "../store/store.ts";
import { ONLY } from "../worlds/world-state.ts";
import { faultRecords, type Fault } from "./fault.ts";

export interface Blow {
  readonly operationId: string;
  readonly body: Uint8Array;
  readonly now: number;
  readonly random: Random;
}

/** The fault that strikes an exchange, if one does; counts what it saw. */
export async function findFault(records: Records, blow: Blow): Promise<Fault | undefined> {
  const faults = await records.get(faultRecords, ONLY);
  if (!faults || faults.length === 0) return undefined;

  const alive = faults.filter(({ ttlMs = Infinity, createdAt }) => blow.now < createdAt + ttlMs);
  const seen = alive.map((fault) =>
    fits(fault, blow) ? { ...fault, seen: fault.seen + 1 } : fault,
  );
  const striking = seen.find(
    (fault, index) => fault !== alive[index] && strikes(fault, blow.random),
  );
  const next = seen.map((fault) =>
    fault === striking ? { ...fault, struck: fault.struck + 1 } : fault,
  );
  await records.set(faultRecords, ONLY, next);
  return striking;
}

function fits({ match }: Fault, { operationId, body }: Blow): boolean {
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
