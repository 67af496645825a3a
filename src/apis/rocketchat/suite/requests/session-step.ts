import { type Draft, get, type Missing, postText } from "../../../../conformance/draft.ts";
import type { Outcome } from "../../../../conformance/exchange.ts";
import type { Step, StepContext } from "../../../../conformance/scenario.ts";
import { LOGOUT, ME } from "./paths.ts";

/** What a login gives, for the methods that need authentication. */
export interface Session {
  readonly authToken: string;
  readonly userId: string;
}

type Headers = Readonly<Record<string, string>>;

export function toHeaders({ authToken, userId }: Session): Headers {
  return { "X-Auth-Token": authToken, "X-User-Id": userId };
}

/** The session that a step before gave. */
export function sessionOf(context: StepContext, step: string): Session | Missing {
  const authToken = context.given(step, "/data/authToken");
  const userId = context.given(step, "/data/userId");
  if (authToken === undefined || userId === undefined) {
    return { missing: `the step "${step}" gave no session` };
  }
  return { authToken, userId };
}

/** Asks who is logged in, with the session of a step before or with headers made of it. */
export function askMe(
  step: string,
  outcome: Outcome = "accepted",
  change: (session: Session, context: StepContext) => Headers = toHeaders,
): Step {
  return {
    operationId: "getMe",
    outcome,
    request: withSession(step, (session, context) => get(ME, change(session, context))),
  };
}

/** Ends the session of a step before, by a POST without a body. */
export function logOut(step: string, outcome: Outcome = "accepted"): Step {
  return {
    operationId: "logout",
    outcome,
    request: withSession(step, (session) => postText(LOGOUT, "", toHeaders(session))),
  };
}

/** Makes a request of the session that a step before gave. */
export function withSession(
  step: string,
  toDraft: (session: Session, context: StepContext) => Draft | Missing,
): Step["request"] {
  return (context) => {
    const session = sessionOf(context, step);
    return "missing" in session ? session : toDraft(session, context);
  };
}
