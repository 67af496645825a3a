import { postForm, postText } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { LOGIN, malformed, strangeLogin } from "../requests/login-step.ts";

export const otherMediaTypes = defineScenario({
  id: "auth/other-media-types",
  title: "Log in with form data, and with JSON that does not say what it is",
  roles: ["member"],
  steps: {
    form: malformed(
      strangeLogin((context) => {
        const { username, password } = context.account("member");
        return postForm(LOGIN, { username, password });
      }),
    ),
    untyped: malformed(
      strangeLogin((context) => {
        const { username, password } = context.account("member");
        return postText(LOGIN, JSON.stringify({ username, password }));
      }),
    ),
  },
});
