import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { totpLogin, wrappedLogin } from "../requests/bodies.ts";
import { badLogin, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const wrongCode = defineScenario({
  id: "rocketchat/wrong-code",
  title: "Log in with a code that is wrong, or only the beginning of the right one",
  roles: ["totp"],
  steps: {
    wrong: badLogin(
      "totp",
      withCode({ role: "totp", use: "wrong" }, (code, account) =>
        postJson(LOGIN, totpLogin(wrappedLogin(account), code)),
      ),
    ),
    prefix: badLogin(
      "totp",
      withCode({ role: "totp", use: { stepsAgo: 0 } }, (code, account) =>
        postJson(LOGIN, totpLogin(wrappedLogin(account), code.slice(0, 5))),
      ),
    ),
  },
});
