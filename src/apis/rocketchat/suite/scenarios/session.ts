import { postJson, postText } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { goodLogin, jsonOf, strangeLogin } from "../requests/login-step.ts";
import { LOGIN, LOGOUT } from "../requests/paths.ts";
import { askMe, logOut, toHeaders, withSession } from "../requests/session-step.ts";

export const session = defineScenario({
  id: "rocketchat/session",
  title: "Log in twice, log out of one session and then of the other",
  roles: ["member"],
  steps: {
    login: goodLogin("member", jsonOf("member", plainLogin)),
    me: askMe("login"),
    second: goodLogin("member", jsonOf("member", plainLogin)),
    bothMe: askMe("login"),
    logOut: logOut("login"),
    meAfterwards: askMe("login", "refused"),
    resumeAfterwards: strangeLogin(
      withSession("login", ({ authToken }) => postJson(LOGIN, { resume: authToken })),
    ),
    logOutAgain: logOut("login", "refused"),
    loginAfterwards: goodLogin("member", jsonOf("member", plainLogin)),
    secondMe: askMe("second"),
    secondLogOut: {
      operationId: "logout",
      outcome: "accepted",
      request: withSession("second", (given) =>
        postText(LOGOUT, "", { ...toHeaders(given), "Content-Type": "application/json" }),
      ),
    },
    secondMeAfterwards: askMe("second", "refused"),
  },
});
