import { answer, defineCheck } from "../../../../conformance/check.ts";
import { givesReason } from "../judging/judge-login.ts";
import { whyNoSessions } from "../judging/judge-session.ts";
import { sessionHeaders } from "../scenarios/session-headers.ts";
import { session } from "../scenarios/session.ts";

export const refusalAsksForALogin = defineCheck({
  id: "rocketchat/refusal-asks-for-a-login",
  title: 'A method that needs a login says "You must be logged in to do this."',
  level: "profile",
  requirements: [],
  source: "Servers of every version.",
  reads: { me: answer(session, "me"), withoutAny: answer(sessionHeaders, "withoutAny") },
  skip: whyNoSessions,
  *judge({ withoutAny }) {
    if (withoutAny.response.status !== 401) return;
    const message = "You must be logged in to do this.";
    yield* givesReason(withoutAny, { status: "error", message });
  },
});
