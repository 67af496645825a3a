import { postForm } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { badLogin, goodLogin } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const formLogin = defineScenario({
  id: "rocketchat/form-login",
  title: "Log in with form data",
  roles: ["member"],
  steps: {
    right: goodLogin("member", (context) => {
      const { username, password } = context.account("member");
      return postForm(LOGIN, { username, password });
    }),
    wrong: badLogin("member", (context) => {
      const { username } = context.account("member");
      return postForm(LOGIN, { username, password: WRONG_PASSWORD });
    }),
  },
});
