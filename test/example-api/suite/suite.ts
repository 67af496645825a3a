import type { Suite } from "../../../src/index.ts";
import { approvedLoginGetsAToken } from "./checks/approved-login-gets-a-token.ts";
import { deviceCodeIsGoodOnce } from "./checks/device-code-is-good-once.ts";
import { loginIsPendingAtFirst } from "./checks/login-is-pending-at-first.ts";
import { unknownTokenIsRefused } from "./checks/unknown-token-is-refused.ts";
import { wrongPasswordApprovesNothing } from "./checks/wrong-password-approves-nothing.ts";
import { wholeLogin } from "./scenarios/whole-login.ts";

export const suite: Suite = {
  roles: { member: { description: "A user who may approve logins.", needs: [] } },
  scenarios: [wholeLogin],
  checks: [
    loginIsPendingAtFirst,
    wrongPasswordApprovesNothing,
    approvedLoginGetsAToken,
    deviceCodeIsGoodOnce,
    unknownTokenIsRefused,
  ],
  detectBy: [],
  detectProfile: () => undefined,
  logIn: async () => ({ missing: "An approval needs a user code of its own." }),
  samples: { startLogin: undefined },
  secretPointers: ["/device_code", "/access_token"],
};
