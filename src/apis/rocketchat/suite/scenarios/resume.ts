import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { OPERATOR, plainLogin } from "../requests/bodies.ts";
import { goodLogin, jsonOf, malformed, strangeLogin } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";
import { askMe, withSession } from "../requests/session-step.ts";

export const resume = defineScenario({
  id: "rocketchat/resume",
  title: "Go on with a session by its token, and by tokens that are none",
  roles: ["member"],
  steps: {
    login: goodLogin("member", jsonOf("member", plainLogin)),
    resumed: goodLogin(
      "member",
      withSession("login", ({ authToken }) => postJson(LOGIN, { resume: authToken })),
    ),
    me: askMe("resumed"),
    truth: malformed(strangeLogin(() => postJson(LOGIN, { resume: true }))),
    junk: strangeLogin(() => postJson(LOGIN, { resume: "no-token-that-a-server-ever-gave" })),
    empty: malformed(strangeLogin(() => postJson(LOGIN, { resume: "" }))),
    prefix: strangeLogin(
      withSession("login", ({ authToken }, context) =>
        postJson(LOGIN, { resume: context.secret("TOKEN_PREFIX", authToken.slice(0, -1)) }),
      ),
    ),
    userId: strangeLogin(withSession("login", ({ userId }) => postJson(LOGIN, { resume: userId }))),
    operator: malformed(strangeLogin(() => postJson(LOGIN, { resume: OPERATOR }))),
  },
});
