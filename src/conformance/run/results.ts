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

/** Whether anybody could log in at all. */
export function hasLogin(scenarios: readonly Scenario[], { exchanges }: Results): boolean {
  return exchanges.some((exchange) => {
    const scenario = scenarios.find(({ id }) => id === exchange.scenario);
    const step = scenario?.steps[exchange.step];
    return step?.isLogin === true && step.outcome === "accepted" && isAccepted(exchange);
  });
}

/** The exchange that a check asks for, or a sentence that says why it cannot have it. */
export function readResult(
  { scenario, step, outcome }: Reading,
  results: Results,
  loggedIn: boolean,
): Exchange | string {
  const result = results.get(scenario.id, step);
  const name = `The request "${step}" of ${scenario.id}`;
  if (!isExchange(result)) return `${name} was not judged: ${result?.reason ?? "it was not sent"}.`;
  const { status } = result.response;
  const isRefused = result.outcome === "accepted" && !isAccepted(result);
  if (isRefused && !loggedIn && status < 500 && scenario.steps[step]?.account !== undefined) {
    return `${name} got ${status}, as did every other login.`;
  }
  const isAsExpected =
    result.outcome === "any" || isAccepted(result) === (result.outcome === "accepted");
  if (outcome === "any" || isAsExpected) return result;
  const was = isAccepted(result) ? "accepted" : "refused";
  return `${name} was ${was} (${status}), which another check judges.`;
}
