import type { Check } from "../../../../conformance/check.ts";
import { goodLogin } from "./logins/good-login.ts";
import { loginAfterFailureOfAnother } from "./logins/login-after-failure-of-another.ts";
import { loginAfterFailures } from "./logins/login-after-failures.ts";
import { loginAfterMalformedBody } from "./logins/login-after-malformed-body.ts";
import { loginByEmail } from "./logins/login-by-email.ts";
import { loginOfTwoUsers } from "./logins/login-of-two-users.ts";
import { loginSetsTheCookie } from "./logins/login-sets-the-cookie.ts";
import { loginStatus } from "./logins/login-status.ts";
import { loginWithMoreKeys } from "./logins/login-with-more-keys.ts";
import { repeatedLogin } from "./logins/repeated-login.ts";
import { secondLogin } from "./logins/second-login.ts";

export const logins: readonly Check[] = [
  goodLogin,
  secondLogin,
  repeatedLogin,
  loginWithMoreKeys,
  loginOfTwoUsers,
  loginAfterFailures,
  loginAfterFailureOfAnother,
  loginAfterMalformedBody,
  loginByEmail,
  loginStatus,
  loginSetsTheCookie,
];
