import { answer, defineCheck } from "../../../../conformance/check.ts";
import { opens, whyNoSessions } from "../judging/judge-session.ts";
import { session } from "../scenarios/session.ts";

export const sessionOpensMe = defineCheck({
  id: "rocketchat/session-opens-me",
  title: "The token and the id of a login open /api/v1/me, and go on to do so after another login.",
  level: "profile",
  requirements: ["rocketchat/session/credentials-open"],
  source:
    "The page says what they are for; real servers name the headers X-Auth-Token and X-User-Id.",
  reads: { me: answer(session, "me"), again: answer(session, "bothMe") },
  skip: whyNoSessions,
  judge: opens,
});
