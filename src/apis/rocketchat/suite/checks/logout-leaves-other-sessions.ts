import { answer, defineCheck } from "../../../../conformance/check.ts";
import { opens, whyNoLogout } from "../judging/judge-session.ts";
import { session } from "../scenarios/session.ts";

export const logoutLeavesOtherSessions = defineCheck({
  id: "rocketchat/logout-leaves-other-sessions",
  title: "A logout leaves the other sessions of the user as they are.",
  level: "profile",
  requirements: ["rocketchat/session/credentials-open"],
  source: "Servers of every version forget the one token that was sent.",
  reads: {
    me: answer(session, "me"),
    logOut: answer(session, "logOut"),
    second: answer(session, "secondMe"),
  },
  skip: whyNoLogout,
  judge: ({ second }) => opens({ second }),
});
