import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { OPERATOR, totpLogin, wrappedLogin } from "../requests/bodies.ts";
import { badLogin, malformed, withCode } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const unusableCode = defineScenario({
  id: "rocketchat/unusable-code",
  title: "Log in with a code that is empty, no text, or a backup code that was never given",
  roles: ["totp"],
  steps: {
    empty: malformed(send(() => "")),
    operator: malformed(send(() => OPERATOR)),
    backup: send(() => "ZzZzZzZz"),
    truth: malformed(send(() => true)),
    list: malformed(send((code) => ["135790", code])),
    wrongList: malformed(send(() => ["135790"])),
  },
});

/** Sends what is made of the right code. */
function send(toCode: (code: string) => unknown): Step {
  return badLogin(
    "totp",
    withCode({ role: "totp", use: { stepsAgo: 0 } }, (code, account) =>
      postJson(LOGIN, totpLogin(wrappedLogin(account), toCode(code))),
    ),
  );
}
