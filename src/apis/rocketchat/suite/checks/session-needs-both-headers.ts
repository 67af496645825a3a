import { answer, defineCheck } from "../../../../conformance/check.ts";
import { staysShut, whyNoSessions } from "../judging/judge-session.ts";
import { sessionHeaders } from "../scenarios/session-headers.ts";
import { session } from "../scenarios/session.ts";
import { refusalsOf } from "../judging/refusals-of.ts";

export const sessionNeedsBothHeaders = defineCheck({
  id: "rocketchat/session-needs-both-headers",
  title: "Without the token, without the id or with a token that is none /api/v1/me answers 401.",
  level: "profile",
  requirements: ["rocketchat/session/credentials-needed"],
  source: "The page: both are needed. Servers of every version answer 401.",
  reads: { me: answer(session, "me"), ...refusalsOf(sessionHeaders) },
  skip: ({ me }) => whyNoSessions({ me }),
  *judge(exchanges) {
    yield* staysShut(
      Object.fromEntries(Object.entries(exchanges).filter(([name]) => name !== "me")),
    );
  },
});
