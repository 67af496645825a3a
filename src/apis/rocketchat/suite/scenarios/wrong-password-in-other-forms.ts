import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { swapCase, WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { plainLogin } from "../requests/bodies.ts";
import { badLogin, goodLogin, jsonOf } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";
import { toHeaders, withSession } from "../requests/session-step.ts";

const password = WRONG_PASSWORD;

export const wrongPasswordInOtherForms = defineScenario({
  id: "rocketchat/wrong-password-in-other-forms",
  title:
    "Log in with a wrong password by another name of the user, or with the headers of a session",
  roles: ["member"],
  steps: {
    login: goodLogin("member", jsonOf("member", plainLogin)),
    otherCase: badLogin(
      "member",
      jsonOf("member", ({ username }) => plainLogin({ username: swapCase(username), password })),
    ),
    byEmail: badLogin(
      "member",
      jsonOf("member", ({ username, email = username }) => ({ user: { email }, password })),
    ),
    byId: badLogin(
      "member",
      withSession("login", ({ userId }) => postJson(LOGIN, { user: { id: userId }, password })),
    ),
    withSession: badLogin(
      "member",
      withSession("login", (given, context) => {
        const { username } = context.account("member");
        return postJson(LOGIN, plainLogin({ username, password }), toHeaders(given));
      }),
    ),
  },
});
