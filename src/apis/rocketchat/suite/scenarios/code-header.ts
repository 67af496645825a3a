import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { goodLogin, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const codeHeader = defineScenario({
  id: "rocketchat/code-header",
  title: "Log in with the code in a header",
  roles: ["totp"],
  profiles: ["5", "8"],
  steps: {
    login: goodLogin(
      "totp",
      withCode({ role: "totp" }, (code, account) =>
        postJson(LOGIN, plainLogin(account), { "X-2FA-Code": code }),
      ),
    ),
  },
});
