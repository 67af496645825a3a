import type { Scenario } from "../../../conformance/scenario.ts";
import { alteredPassword } from "./scenarios/altered-password.ts";
import { alteredUsername } from "./scenarios/altered-username.ts";
import { anotherLogin } from "./scenarios/another-login.ts";
import { codeHeader } from "./scenarios/code-header.ts";
import { codeOfAnother } from "./scenarios/code-of-another.ts";
import { emailLogin } from "./scenarios/email-login.ts";
import { flatCode } from "./scenarios/flat-code.ts";
import { formLogin } from "./scenarios/form-login.ts";
import { inactiveUser } from "./scenarios/inactive-user.ts";
import { ldapForm } from "./scenarios/ldap-form.ts";
import { ldapJson } from "./scenarios/ldap-json.ts";
import { ldapOddLogin } from "./scenarios/ldap-odd-login.ts";
import { ldapStrangers } from "./scenarios/ldap-strangers.ts";
import { ldapTotp } from "./scenarios/ldap-totp.ts";
import { ldapWithoutCode } from "./scenarios/ldap-without-code.ts";
import { ldapWrongPassword } from "./scenarios/ldap-wrong-password.ts";
import { loginByGet } from "./scenarios/login-by-get.ts";
import { logoutByGet } from "./scenarios/logout-by-get.ts";
import { missingCredentials } from "./scenarios/missing-credentials.ts";
import { mixedSessions } from "./scenarios/mixed-sessions.ts";
import { oldCode } from "./scenarios/old-code.ts";
import { otherCase } from "./scenarios/other-case.ts";
import { passwordDigest } from "./scenarios/password-digest.ts";
import { repeatedRefusals } from "./scenarios/repeated-refusals.ts";
import { resume } from "./scenarios/resume.ts";
import { serverVersion } from "./scenarios/server-version.ts";
import { sessionHeaders } from "./scenarios/session-headers.ts";
import { session } from "./scenarios/session.ts";
import { staleCredentials } from "./scenarios/stale-credentials.ts";
import { totpByEmail } from "./scenarios/totp-by-email.ts";
import { totpByUsername } from "./scenarios/totp-by-username.ts";
import { unknownUser } from "./scenarios/unknown-user.ts";
import { unusableCode } from "./scenarios/unusable-code.ts";
import { unusablePassword } from "./scenarios/unusable-password.ts";
import { unusableUser } from "./scenarios/unusable-user.ts";
import { unusedCode } from "./scenarios/unused-code.ts";
import { userLogin } from "./scenarios/user-login.ts";
import { usernameLogin } from "./scenarios/username-login.ts";
import { withoutCode } from "./scenarios/without-code.ts";
import { wrappedUser } from "./scenarios/wrapped-user.ts";
import { wrongCode } from "./scenarios/wrong-code.ts";
import { wrongPasswordWithCode } from "./scenarios/wrong-password-with-code.ts";
import { wrongPassword } from "./scenarios/wrong-password.ts";
import { guessedPassword } from "./scenarios/guessed-password.ts";
import { wrongPasswordInOtherForms } from "./scenarios/wrong-password-in-other-forms.ts";
import { wrongDigest } from "./scenarios/wrong-digest.ts";
import { withoutCodeInOtherForms } from "./scenarios/without-code-in-other-forms.ts";
import { guessedCode } from "./scenarios/guessed-code.ts";
import { ldapInOtherForms } from "./scenarios/ldap-in-other-forms.ts";
import { loginInOtherPlaces } from "./scenarios/login-in-other-places.ts";
import { otherJson } from "./scenarios/other-json.ts";
import { oddCredentials } from "./scenarios/odd-credentials.ts";

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
  wrongDigest,
  formLogin,
  unusedCode,
  otherJson,
  staleCredentials,
  otherCase,
  anotherLogin,
  wrongPassword,
  wrongPasswordInOtherForms,
  alteredPassword,
  guessedPassword,
  alteredUsername,
  missingCredentials,
  unusablePassword,
  unusableUser,
  repeatedRefusals,
  oddCredentials,
  loginByGet,
  loginInOtherPlaces,
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
  withoutCodeInOtherForms,
  unusableCode,
  guessedCode,
  codeOfAnother,
  ldapJson,
  ldapForm,
  ldapWrongPassword,
  ldapStrangers,
  ldapOddLogin,
  ldapInOtherForms,
  ldapTotp,
  ldapWithoutCode,
  session,
  sessionHeaders,
  mixedSessions,
  logoutByGet,
  resume,
];
