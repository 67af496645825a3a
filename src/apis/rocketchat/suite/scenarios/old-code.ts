import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type CodeUse, type Step } from "../../../../conformance/scenario.ts";
import { totpLogin, wrappedLogin } from "../requests/bodies.ts";
import { badLogin, openLogin, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const oldCode = defineScenario({
  id: "rocketchat/old-code",
  title: "Log in with codes of the past, and one of the future",
  roles: ["totp"],
  steps: {
    previous: openLogin("totp", sendCode({ stepsAgo: 1 })),
    threeStepsAgo: badLogin("totp", sendCode({ stepsAgo: 3 })),
    fortyStepsAgo: badLogin("totp", sendCode({ stepsAgo: 40 })),
    twentyStepsAhead: badLogin("totp", sendCode({ stepsAgo: -20 })),
  },
});

function sendCode(use: CodeUse): Step["request"] {
  return withCode({ role: "totp", use }, (code, account) =>
    postJson(LOGIN, totpLogin(wrappedLogin(account), code)),
  );
}
