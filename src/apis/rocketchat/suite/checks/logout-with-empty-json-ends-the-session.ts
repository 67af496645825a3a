import { answer, defineCheck } from "../../../../conformance/check.ts";
import { staysShut, whyNoLogout } from "../judging/judge-session.ts";
import { session } from "../scenarios/session.ts";

export const logoutWithEmptyJsonEndsTheSession = defineCheck({
  id: "rocketchat/logout-with-empty-json-ends-the-session",
  title: "A logout with an empty body that is called JSON ends the session.",
  level: "profile",
  requirements: ["rocketchat/session/credentials-needed"],
  source: "Rocket.Chat's client for the REST API logs out so.",
  reads: {
    me: answer(session, "me"),
    logOut: answer(session, "secondLogOut"),
    afterwards: answer(session, "secondMeAfterwards"),
  },
  skip: whyNoLogout,
  judge: ({ afterwards }) => staysShut({ afterwards }),
});
