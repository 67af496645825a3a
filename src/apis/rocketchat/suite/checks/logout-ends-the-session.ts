import { answer, defineCheck } from "../../../../conformance/check.ts";
import { staysShut, whyNoLogout } from "../judging/judge-session.ts";
import { session } from "../scenarios/session.ts";

export const logoutEndsTheSession = defineCheck({
  id: "rocketchat/logout-ends-the-session",
  title: "After a logout the token opens nothing, and a second logout is refused.",
  level: "profile",
  requirements: ["rocketchat/session/credentials-needed"],
  source: "Servers of every version forget the token.",
  reads: {
    me: answer(session, "me"),
    logOut: answer(session, "logOut"),
    afterwards: answer(session, "meAfterwards"),
    again: answer(session, "logOutAgain"),
  },
  skip: whyNoLogout,
  judge: ({ afterwards, again }) => staysShut({ afterwards, again }),
});
