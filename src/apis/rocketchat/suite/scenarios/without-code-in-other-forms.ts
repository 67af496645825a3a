import { postForm } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { digestOf, wrappedLogin } from "../requests/bodies.ts";
import { badLogin, jsonOf } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const withoutCodeInOtherForms = defineScenario({
  id: "rocketchat/without-code-in-other-forms",
  title: "Log in without the code, with the user as text or as an object, and as form data",
  roles: ["totp"],
  steps: {
    asText: badLogin(
      "totp",
      jsonOf("totp", ({ username, password }) => ({ user: username, password })),
    ),
    wrapped: badLogin("totp", jsonOf("totp", wrappedLogin)),
    digest: badLogin(
      "totp",
      jsonOf("totp", ({ username, password }) => ({ username, password: digestOf(password) })),
    ),
    form: badLogin("totp", (context) => {
      const { username, password } = context.account("totp");
      return postForm(LOGIN, { username, password });
    }),
  },
});
