import type { Scenario } from "../../../conformance/scenario.ts";
import { ldapForm } from "./scenarios/directory/ldap-form.ts";
import { ldapJson } from "./scenarios/directory/ldap-json.ts";
import { ldapOddLogin } from "./scenarios/directory/ldap-odd-login.ts";
import { ldapStrangers } from "./scenarios/directory/ldap-strangers.ts";
import { ldapTotp } from "./scenarios/directory/ldap-totp.ts";
import { ldapWithoutCode } from "./scenarios/directory/ldap-without-code.ts";
import { ldapWrongPassword } from "./scenarios/directory/ldap-wrong-password.ts";
import { anotherLogin } from "./scenarios/login/another-login.ts";
import { emailLogin } from "./scenarios/login/email-login.ts";
import { formLogin } from "./scenarios/login/form-login.ts";
import { otherCase } from "./scenarios/login/other-case.ts";
import { passwordDigest } from "./scenarios/login/password-digest.ts";
import { staleCredentials } from "./scenarios/login/stale-credentials.ts";
import { unusedCode } from "./scenarios/login/unused-code.ts";
import { userLogin } from "./scenarios/login/user-login.ts";
import { usernameLogin } from "./scenarios/login/username-login.ts";
import { wrappedUser } from "./scenarios/login/wrapped-user.ts";
import { alteredPassword } from "./scenarios/refusals/altered-password.ts";
import { alteredUsername } from "./scenarios/refusals/altered-username.ts";
import { inactiveUser } from "./scenarios/refusals/inactive-user.ts";
import { loginByGet } from "./scenarios/refusals/login-by-get.ts";
import { missingCredentials } from "./scenarios/refusals/missing-credentials.ts";
import { repeatedRefusals } from "./scenarios/refusals/repeated-refusals.ts";
import { unknownUser } from "./scenarios/refusals/unknown-user.ts";
import { unusablePassword } from "./scenarios/refusals/unusable-password.ts";
import { unusableUser } from "./scenarios/refusals/unusable-user.ts";
import { wrongPassword } from "./scenarios/refusals/wrong-password.ts";
import { codeHeader } from "./scenarios/second-factor/code-header.ts";
import { codeOfAnother } from "./scenarios/second-factor/code-of-another.ts";
import { flatCode } from "./scenarios/second-factor/flat-code.ts";
import { oldCode } from "./scenarios/second-factor/old-code.ts";
import { totpByEmail } from "./scenarios/second-factor/totp-by-email.ts";
import { totpByUsername } from "./scenarios/second-factor/totp-by-username.ts";
import { unusableCode } from "./scenarios/second-factor/unusable-code.ts";
import { withoutCode } from "./scenarios/second-factor/without-code.ts";
import { wrongCode } from "./scenarios/second-factor/wrong-code.ts";
import { wrongPasswordWithCode } from "./scenarios/second-factor/wrong-password-with-code.ts";
import { logoutByGet } from "./scenarios/session/logout-by-get.ts";
import { mixedSessions } from "./scenarios/session/mixed-sessions.ts";
import { resume } from "./scenarios/session/resume.ts";
import { sessionHeaders } from "./scenarios/session/session-headers.ts";
import { session } from "./scenarios/session/session.ts";
import { serverVersion } from "./scenarios/version/server-version.ts";

/** Those that tell the profile. */
export const detectBy: readonly Scenario[] = [serverVersion, unknownUser, withoutCode];

/** All, in the order in which they are played. */
export const scenarios: readonly Scenario[] = [
  ...detectBy,
  usernameLogin,
  userLogin,
  emailLogin,
  wrappedUser,
  passwordDigest,
  formLogin,
  unusedCode,
  staleCredentials,
  otherCase,
  anotherLogin,
  wrongPassword,
  alteredPassword,
  alteredUsername,
  missingCredentials,
  unusablePassword,
  unusableUser,
  repeatedRefusals,
  loginByGet,
  inactiveUser,
  // The first that spends a code: the run learns from it whether a code may be used again.
  totpByUsername,
  // No more than three failures between two good logins, which spares codes that have to be waited for.
  wrongPasswordWithCode,
  totpByEmail,
  oldCode,
  flatCode,
  wrongCode,
  codeHeader,
  unusableCode,
  codeOfAnother,
  ldapJson,
  ldapForm,
  ldapWrongPassword,
  ldapStrangers,
  ldapOddLogin,
  ldapTotp,
  ldapWithoutCode,
  session,
  sessionHeaders,
  mixedSessions,
  logoutByGet,
  resume,
];
