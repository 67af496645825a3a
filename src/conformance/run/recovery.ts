import type { Role } from "../accounts.ts";
import type { Client } from "../client/client.ts";
import { type Exchange, isAccepted } from "../exchange.ts";
import { RECOVERY, type StepContext } from "../scenario.ts";
import type { Codes } from "./codes.ts";
import { endWithout, type LoginEnd } from "./login-guard.ts";
import type { Run } from "./prepare-run.ts";
import { readLogins, type Results } from "./results.ts";

export interface RecoveryParts {
  readonly run: Run;
  readonly client: Client;
  readonly results: Results;
  readonly codesOf: (role: Role) => Codes | undefined;
  readonly contextOf: (role: Role) => StepContext;
  readonly onExchange: (exchange: Exchange) => void;
}

/** Logs in as an account between failed logins, and keeps what came of it where it tells something. */
export function createRecovery(parts: RecoveryParts): (role: Role) => Promise<LoginEnd> {
  const { run, client, results, codesOf, contextOf, onExchange } = parts;
  let count = 0;
  return async (role) => {
    const logIn = run.suite?.logIn;
    if (!logIn) return "unsent";
    const context = contextOf(role);
    const { request, reply } = await client.request(() => logIn(role, context), "recoveries");
    if (!request) return "unsent";
    if (reply.kind !== "response") return endWithout(reply.kind);
    codesOf(role)?.learn(isAccepted(reply));
    count += 1;
    const exchange: Exchange = {
      scenario: RECOVERY,
      step: `${role} ${count}`,
      outcome: "accepted",
      malformed: false,
      request,
      response: reply.response,
      durationMs: reply.durationMs,
    };
    // Of an account that was never let in a refusal says nothing.
    if (readLogins(run.plan.scenarios, results).letIn.has(role)) results.add(exchange);
    onExchange(exchange);
    return isAccepted(reply) ? "accepted" : "failed";
  };
}
