import type { Suite } from "../../../conformance/suite.ts";
import { WRONG_PASSWORD } from "../../../conformance/wrong-credentials.ts";
import { checks } from "./checks.ts";
import { detectProfile } from "./detect-profile.ts";
import { logIn } from "./requests/login-step.ts";
import { roles } from "./roles.ts";
import { detectBy, scenarios } from "./scenarios.ts";

/** Judges the login of a service before PocketBase; asks only `/auth/login` below the base URL of a target. */
export const suite: Suite = {
  roles,
  scenarios,
  checks,
  detectBy,
  detectProfile,
  logIn,
  samples: { login: { username: "nobody-auth-sample", password: WRONG_PASSWORD } },
  secretPointers: ["/token", "/record/token"],
};
