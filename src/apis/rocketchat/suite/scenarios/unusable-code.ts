import { defineScenario } from "../../../../conformance/scenario.ts";
import { OPERATOR, totpLogin, wrappedLogin } from "../requests/bodies.ts";
import { badLogin, jsonOf, malformed } from "../requests/login-step.ts";

export const unusableCode = defineScenario({
  id: "rocketchat/unusable-code",
  title: "Log in with a code that is empty, no text, or a backup code that was never given",
  roles: ["totp"],
  steps: {
    empty: malformed(
      badLogin(
        "totp",
        jsonOf("totp", (account) => totpLogin(wrappedLogin(account), "")),
      ),
    ),
    operator: malformed(
      badLogin(
        "totp",
        jsonOf("totp", (account) => totpLogin(wrappedLogin(account), OPERATOR)),
      ),
    ),
    backup: badLogin(
      "totp",
      jsonOf("totp", (account) => totpLogin(wrappedLogin(account), "ZzZzZzZz")),
    ),
  },
});
