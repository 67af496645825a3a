import { answer, defineCheck } from "../../../../conformance/check.ts";
import { staysShut, whyNoLogout } from "../judging/judge-session.ts";
import { logoutByGet } from "../scenarios/logout-by-get.ts";
import { session } from "../scenarios/session.ts";

export const logoutByGetEndsTheSession = defineCheck({
  id: "rocketchat/logout-by-get-ends-the-session",
  title: "A logout by GET that is answered as one ends the session.",
  level: "profile",
  requirements: ["rocketchat/session/credentials-needed"],
  source: "Servers of every version forget the token.",
  reads: {
    me: answer(session, "me"),
    logOut: answer(logoutByGet, "logOut"),
    afterwards: answer(logoutByGet, "me"),
  },
  skip: whyNoLogout,
  judge: ({ afterwards }) => staysShut({ afterwards }),
});
