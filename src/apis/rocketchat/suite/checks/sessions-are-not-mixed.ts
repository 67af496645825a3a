import { answer, defineCheck } from "../../../../conformance/check.ts";
import { opens, staysShut, whyNoSessions } from "../judging/judge-session.ts";
import { mixedSessions } from "../scenarios/mixed-sessions.ts";

export const sessionsAreNotMixed = defineCheck({
  id: "rocketchat/sessions-are-not-mixed",
  title: "The token of one user with the id of another opens nothing and ends no session.",
  level: "profile",
  requirements: ["rocketchat/session/credentials-needed"],
  source: "Servers of every version look for the user who has both.",
  reads: {
    me: answer(mixedSessions, "memberMe"),
    another: answer(mixedSessions, "anotherMe"),
    memberToken: answer(mixedSessions, "memberToken"),
    anotherToken: answer(mixedSessions, "anotherToken"),
    logOut: answer(mixedSessions, "logOut"),
  },
  // Without any session the first answer cannot tell whether the method exists.
  skip: whyNoSessions,
  *judge({ me, another, memberToken, anotherToken, logOut }) {
    yield* staysShut({ memberToken, anotherToken });
    // Some targets have no logout.
    if (logOut.response.status !== 404) yield* staysShut({ logOut });
    yield* opens({ me, another });
  },
});
