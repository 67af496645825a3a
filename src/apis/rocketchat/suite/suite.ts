import type { Suite } from "../../../conformance/suite.ts";
import { WRONG_PASSWORD } from "../../../conformance/wrong-credentials.ts";
import { totpAt } from "../../../credentials/totp.ts";
import { checks } from "./checks.ts";
import { detectProfile } from "./detect-profile.ts";
import { logIn } from "./requests/log-in.ts";
import { roles } from "./roles.ts";
import { detectBy, scenarios } from "./scenarios.ts";

/**
 * Judges the login of a Rocket.Chat server. It leaves out what no stranger can judge fairly: a block after too many
 * failures and a rate limit, which would keep real users out; a backup code, which it would use up; and a server that
 * asks for a verified e-mail address, which is a setting.
 */
export const suite: Suite = {
  roles,
  scenarios,
  checks,
  detectBy,
  detectProfile,
  logIn,
  samples: { login: { username: "doubletake-nobody", password: WRONG_PASSWORD } },
  oneTimeCode: (secret, time) => totpAt(secret, time),
  secretPointers: ["/data/authToken"],
};
