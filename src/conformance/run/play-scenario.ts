import type { Client, Sent } from "../client/client.ts";
import { type Exchange, isAccepted, type Unanswered } from "../exchange.ts";
import type { Scenario, Step, StepContext } from "../scenario.ts";
import type { Codes } from "./codes.ts";
import { endWithout, type LoginEnd, type LoginGuard } from "./login-guard.ts";
import { isExchange, type Results, type StepResult } from "./results.ts";

/** What playing needs. */
export interface Stage {
  readonly client: Client;
  readonly guard: LoginGuard;
  /** The same for roles that share an account. */
  readonly keyOf: (role: string) => string;
  readonly results: Results;
  readonly codesOf: (role: string) => Codes | undefined;
  /** Takes the target's `Date` for that of a proxy. */
  readonly distrustClock: () => void;
  readonly contextOf: (scenario: Pick<Scenario, "id">, step: string) => StepContext;
  readonly onExchange: (exchange: Exchange) => void;
}

/** Sends the steps of a scenario, one after another, and keeps what came of each. */
export async function playScenario(scenario: Scenario, stage: Stage): Promise<void> {
  for (const [name, step] of Object.entries(scenario.steps)) {
    const result = await playStep({ scenario, name, step }, stage);
    stage.results.add(result);
    if (isExchange(result)) stage.onExchange(result);
  }
}

interface Cue {
  readonly scenario: Scenario;
  readonly name: string;
  readonly step: Step;
}

/**
 * The first code of a run may have been used up by an earlier run, or be that of a clock that is wrong: the next one,
 * by our own clock, is neither.
 */
async function playStep(cue: Cue, stage: Stage): Promise<StepResult> {
  const first = await tryTwice(cue, stage);
  const { account, outcome } = cue.step;
  const codes = account === undefined ? undefined : stage.codesOf(account);
  // A refusal that was meant to happen tells nothing about the code.
  if (!isExchange(first) || codes === undefined || outcome === "refused") return first;
  const isDoubtful = codes.mayBeUsed && outcome === "accepted" && !isAccepted(first);
  codes.learn(isAccepted(first));
  if (!isDoubtful) return first;
  stage.distrustClock();
  const second = await tryStep(cue, stage, "repeats");
  if (!isExchange(second)) return first;
  codes.learn(isAccepted(second));
  return second;
}

/** A server may close a connection just when it is used again: whatever was lost is sent once more. */
async function tryTwice(cue: Cue, stage: Stage): Promise<StepResult> {
  const first = await tryStep(cue, stage, "requests");
  if (isExchange(first) || first.kind !== "lost") return first;
  const second = await tryStep(cue, stage, "repeats");
  return isExchange(second) || second.kind !== "not-sent" ? second : first;
}

async function tryStep(
  cue: Cue,
  stage: Stage,
  allowance: "requests" | "repeats",
): Promise<StepResult> {
  const { account, outcome } = cue.step;
  if (account === undefined) return send(cue, stage, allowance);
  const refusal = await stage.guard.admit(account, outcome);
  if (refusal !== undefined) return missed(cue, "not-sent", refusal);
  const result = await send(cue, stage, allowance);
  stage.guard.settle(account, endOf(result));
  return result;
}

function endOf(result: StepResult): LoginEnd {
  if (isExchange(result)) return isAccepted(result) ? "accepted" : "failed";
  return endWithout(result.kind);
}

async function send(
  cue: Cue,
  { client, contextOf }: Stage,
  allowance: "requests" | "repeats",
): Promise<StepResult> {
  const context = contextOf(cue.scenario, cue.name);
  return toResult(cue, await client.request(() => cue.step.request(context), allowance));
}

function toResult(cue: Cue, { request, reply }: Sent): StepResult {
  if (!request) return missed(cue, reply.kind, reply.reason);
  if (reply.kind !== "response") return { ...missed(cue, reply.kind, reply.reason), request };
  return {
    ...describe(cue),
    malformed: cue.step.malformed ?? false,
    request,
    response: reply.response,
    durationMs: reply.durationMs,
  };
}

function missed(cue: Cue, kind: Unanswered["kind"], reason: string): Unanswered {
  return { ...describe(cue), kind, reason };
}

function describe({ scenario, name, step }: Cue) {
  const { operationId, outcome } = step;
  return {
    scenario: scenario.id,
    step: name,
    outcome,
    ...(operationId !== undefined && { operationId }),
  };
}
