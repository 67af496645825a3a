import type { Role } from "../accounts.ts";
import type { Outcome, Unanswered } from "../exchange.ts";

/** Keeps failed logins in a row on each account below a bound, whatever the target does. */
export interface LoginGuard {
  /**
   * Waits until the login may be tried, with a good login before it where the account needs one.
   * Answers with the reason when it must not be tried.
   */
  admit(role: Role, outcome: Outcome): Promise<string | undefined>;
  /** Tells what came of an admitted login; `unsent` when it never reached the account. */
  settle(role: Role, end: LoginEnd): void;
}

export type LoginEnd = "accepted" | "failed" | "unsent";

interface Record {
  failures: number;
  pending: number;
  settled: PromiseWithResolvers<void>;
}

/** What becomes of a login without an answer: the target may have counted it, unless it never got there. */
export function endWithout(kind: Unanswered["kind"]): LoginEnd {
  return kind === "not-sent" || kind === "put-off" ? "unsent" : "failed";
}

export interface LoginGuardOptions {
  /** Failed logins in a row on one account; a good login is tried even with 0, and then once. */
  readonly max: number;
  /** The same for roles that share an account. */
  readonly keyOf: (role: Role) => string;
  /** Logs in as an account and tells what came of it. */
  readonly recover: (role: Role) => Promise<LoginEnd>;
}

export function createLoginGuard({ max, keyOf, recover }: LoginGuardOptions): LoginGuard {
  const records = new Map<string, Record>();

  function recordOf(role: Role): Record {
    const key = keyOf(role);
    const record = records.get(key) ?? newRecord();
    records.set(key, record);
    return record;
  }

  /** Takes a place when, at worst, all that is on its way fails; one place is kept for a recovery. */
  async function takePlace(record: Record, room: number): Promise<boolean> {
    while (record.failures + record.pending >= room) {
      if (record.pending === 0) return false;
      await record.settled.promise;
    }
    record.pending += 1;
    return true;
  }

  function settle(role: Role, end: LoginEnd): void {
    const record = recordOf(role);
    record.pending -= 1;
    if (end === "accepted") record.failures = 0;
    if (end === "failed") record.failures += 1;
    record.settled.resolve();
    record.settled = Promise.withResolvers();
  }

  async function makeRoom(role: Role, record: Record): Promise<boolean> {
    while (await takePlace(record, max)) {
      const end = await recover(role);
      settle(role, end);
      if (end === "accepted") return takePlace(record, max - 1);
      if (end === "unsent") return false;
    }
    return false;
  }

  return {
    settle,
    async admit(role, outcome) {
      const record = recordOf(role);
      if (await takePlace(record, outcome === "accepted" ? Math.max(1, max) : max - 1))
        return undefined;
      if (outcome !== "accepted" && max > 1 && (await makeRoom(role, record))) return undefined;
      return `it could be failed login ${max + 1} in a row on the account "${role}"`;
    },
  };
}

function newRecord(): Record {
  return { failures: 0, pending: 0, settled: Promise.withResolvers() };
}
