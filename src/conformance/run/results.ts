import type { Role } from "../accounts.ts";
import type { Reading } from "../check.ts";
import { type Exchange, isAccepted, type Unanswered } from "../exchange.ts";
import type { Scenario } from "../scenario.ts";

export type StepResult = Exchange | Unanswered;

/** What came of each step of a run. */
export interface Results {
  add(result: StepResult): void;
  get(scenario: string, step: string): StepResult | undefined;
  readonly all: readonly StepResult[];
  readonly exchanges: readonly Exchange[];
}

export function isExchange(result: StepResult | undefined): result is Exchange {
  return result !== undefined && "response" in result;
}

export function createResults(): Results {
  const byStep = new Map<string, StepResult>();
  return {
    add(result) {
      byStep.set(`${result.scenario} ${result.step}`, result);
    },
    get: (scenario, step) => byStep.get(`${scenario} ${step}`),
    get all() {
      return [...byStep.values()];
    },
    get exchanges() {
      return [...byStep.values()].filter(isExchange);
    },
  };
}

/** Who tried to log in with the right credentials, and whether anybody got in. */
export interface Logins {
  readonly hasSucceeded: boolean;
  /** Roles that were let in. */
  readonly letIn: ReadonlySet<Role>;
  /** Roles of which every good login was refused: their accounts may be wrong. */
  readonly lockedOut: ReadonlySet<Role>;
}

export function readLogins(scenarios: readonly Scenario[], results: Results): Logins {
  const refused = new Set<Role>();
  const succeeded = new Set<Role>();
  for (const { id, steps } of scenarios) {
    for (const [name, { isLogin, outcome, account }] of Object.entries(steps)) {
      const result = results.get(id, name);
      if (isLogin !== true || outcome !== "accepted" || account === undefined) continue;
      if (!isExchange(result)) continue;
      (isAccepted(result) ? succeeded : refused).add(account);
    }
  }
  return {
    hasSucceeded: succeeded.size > 0,
    letIn: succeeded,
    lockedOut: refused.difference(succeeded),
  };
}

/** The exchange that a check asks for, or a sentence that says why it cannot have it. */
export function readResult(
  { scenario, step, outcome }: Reading,
  results: Results,
  { lockedOut }: Logins,
): Exchange | string {
  const result = results.get(scenario.id, step);
  const name = `The request "${step}" of ${scenario.id}`;
  const account = scenario.steps[step]?.account;
  if (account !== undefined && lockedOut.has(account) && mayBeOfAccount(result)) {
    return describeLockedOut(account);
  }
  if (!isExchange(result)) return `${name} was not judged: ${result?.reason ?? "it was not sent"}.`;
  const { status } = result.response;
  const isAsExpected =
    result.outcome === "any" || isAccepted(result) === (result.outcome === "accepted");
  if (outcome === "any" || isAsExpected) return result;
  const was = isAccepted(result) ? "accepted" : "refused";
  return `${name} was ${was} (${status}), which another check judges.`;
}

/** The sentence for an account that was never let in. */
export function describeLockedOut(role: Role): string {
  return `No login of the account "${role}" succeeded: check its entry in the accounts file.`;
}

/** Whether wrong credentials explain it: a good login that was refused, or one that was not tried any more. */
function mayBeOfAccount(result: StepResult | undefined): boolean {
  if (!isExchange(result)) return result?.kind === "not-sent";
  return result.outcome === "accepted" && !isAccepted(result) && result.response.status < 500;
}
