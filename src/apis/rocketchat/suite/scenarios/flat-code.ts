import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { badLogin, goodLogin, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const flatCode = defineScenario({
  id: "rocketchat/flat-code",
  title: "Log in with the code beside the password",
  roles: ["totp"],
  steps: {
    right: goodLogin(
      "totp",
      withCode({ role: "totp" }, (code, account) =>
        postJson(LOGIN, { ...plainLogin(account), code }),
      ),
    ),
    wrong: badLogin(
      "totp",
      withCode({ role: "totp", use: "wrong" }, (code, account) =>
        postJson(LOGIN, { ...plainLogin(account), code }),
      ),
    ),
  },
});
