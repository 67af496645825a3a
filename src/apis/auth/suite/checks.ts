import type { Check } from "../../../conformance/check.ts";
import { anyFormOfJsonIsRead } from "./checks/any-form-of-json-is-read.ts";
import { anyFormOfTheMediaTypeIsRead } from "./checks/any-form-of-the-media-type-is-read.ts";
import { beginningOfPasswordIsRefused } from "./checks/beginning-of-password-is-refused.ts";
import { blankCredentialsGet400 } from "./checks/blank-credentials-get-400.ts";
import { blankPasswordIsRefused } from "./checks/blank-password-is-refused.ts";
import { blankUsernameIsRefused } from "./checks/blank-username-is-refused.ts";
import { bodyWithoutCredentialsIsRefused } from "./checks/body-without-credentials-is-refused.ts";
import { credentialsInQueryAreRefused } from "./checks/credentials-in-query-are-refused.ts";
import { emailOfAnotherLogsInNobodyElse } from "./checks/email-of-another-logs-in-nobody-else.ts";
import { failureChangesNoRecord } from "./checks/failure-changes-no-record.ts";
import { failureLocksNobodyElseOut } from "./checks/failure-locks-nobody-else-out.ts";
import { failureLocksNobodyOut } from "./checks/failure-locks-nobody-out.ts";
import { formBodyIsRefused } from "./checks/form-body-is-refused.ts";
import { formDoesNoHarm } from "./checks/form-does-no-harm.ts";
import { getLogsNobodyIn } from "./checks/get-logs-nobody-in.ts";
import { guessedPasswordIsRefused } from "./checks/guessed-password-is-refused.ts";
import { injectedUsernameIsRefused } from "./checks/injected-username-is-refused.ts";
import { listAsPasswordIsRefused } from "./checks/list-as-password-is-refused.ts";
import { loginGets200 } from "./checks/login-gets-200.ts";
import { loginSetsTheCookie } from "./checks/login-sets-the-cookie.ts";
import { loginsNameNobodyElse } from "./checks/logins-name-nobody-else.ts";
import { logsInAgain } from "./checks/logs-in-again.ts";
import { logsInByEmail } from "./checks/logs-in-by-email.ts";
import { logsInByUsername } from "./checks/logs-in-by-username.ts";
import { logsInEachUser } from "./checks/logs-in-each-user.ts";
import { logsInManyTimes } from "./checks/logs-in-many-times.ts";
import { longCredentialsGet400 } from "./checks/long-credentials-get-400.ts";
import { longPasswordIsRefused } from "./checks/long-password-is-refused.ts";
import { longUsernameIsRefused } from "./checks/long-username-is-refused.ts";
import { longerPasswordIsRefused } from "./checks/longer-password-is-refused.ts";
import { malformedBodyDoesNoHarm } from "./checks/malformed-body-does-no-harm.ts";
import { malformedBodyIsRefused } from "./checks/malformed-body-is-refused.ts";
import { missingCredentialsGet400 } from "./checks/missing-credentials-get-400.ts";
import { missingPasswordIsNamed } from "./checks/missing-password-is-named.ts";
import { missingPasswordIsRefused } from "./checks/missing-password-is-refused.ts";
import { missingUsernameIsNamed } from "./checks/missing-username-is-named.ts";
import { missingUsernameIsRefused } from "./checks/missing-username-is-refused.ts";
import { nearlyRightPasswordIsRefused } from "./checks/nearly-right-password-is-refused.ts";
import { nearlyRightUsernameIsRefused } from "./checks/nearly-right-username-is-refused.ts";
import { numberAsPasswordIsRefused } from "./checks/number-as-password-is-refused.ts";
import { objectAsPasswordIsRefused } from "./checks/object-as-password-is-refused.ts";
import { oddCredentialsGet4xx } from "./checks/odd-credentials-get-4xx.ts";
import { originalErrorRepeatsTheResponse } from "./checks/original-error-repeats-the-response.ts";
import { otherMethodsLogNobodyIn } from "./checks/other-methods-log-nobody-in.ts";
import { paddedPasswordIsRefused } from "./checks/padded-password-is-refused.ts";
import { passwordInOtherCaseIsRefused } from "./checks/password-in-other-case-is-refused.ts";
import { passwordOfAnotherIsRefused } from "./checks/password-of-another-is-refused.ts";
import { passwordOfOtherTypeGets4xx } from "./checks/password-of-other-type-gets-4xx.ts";
import { recordDatesCanBeRead } from "./checks/record-dates-can-be-read.ts";
import { recordHasALocation } from "./checks/record-has-a-location.ts";
import { recordHasFormatsOfPocketbase } from "./checks/record-has-formats-of-pocketbase.ts";
import { recordHasTheEmail } from "./checks/record-has-the-email.ts";
import { recordHasTheUsername } from "./checks/record-has-the-username.ts";
import { recordSaysWhatItIs } from "./checks/record-says-what-it-is.ts";
import { recordStaysTheSame } from "./checks/record-stays-the-same.ts";
import { refusalHasAMessage } from "./checks/refusal-has-a-message.ts";
import { refusalHasCode } from "./checks/refusal-has-code.ts";
import { refusalHasInnerStatus } from "./checks/refusal-has-inner-status.ts";
import { refusalHasTheMessageOfPocketbase } from "./checks/refusal-has-the-message-of-pocketbase.ts";
import { refusalIsJson } from "./checks/refusal-is-json.ts";
import { refusalIsNamedAfterItsStatus } from "./checks/refusal-is-named-after-its-status.ts";
import { refusalIsNoAbort } from "./checks/refusal-is-no-abort.ts";
import { refusalRepeatsItsStatus } from "./checks/refusal-repeats-its-status.ts";
import { refusalsHoldNoToken } from "./checks/refusals-hold-no-token.ts";
import { refusalsNameNobody } from "./checks/refusals-name-nobody.ts";
import { refusalsShowNoQuery } from "./checks/refusals-show-no-query.ts";
import { repliesHoldNoPassword } from "./checks/replies-hold-no-password.ts";
import { repliesHoldNoSecret } from "./checks/replies-hold-no-secret.ts";
import { tokenExpiresLater } from "./checks/token-expires-later.ts";
import { tokenIsAJwt } from "./checks/token-is-a-jwt.ts";
import { tokenIsForTheRecord } from "./checks/token-is-for-the-record.ts";
import { tokenIsLong } from "./checks/token-is-long.ts";
import { tokenIsNoCounter } from "./checks/token-is-no-counter.ts";
import { tokenIsNotEmpty } from "./checks/token-is-not-empty.ts";
import { tokensDifferBetweenUsers } from "./checks/tokens-differ-between-users.ts";
import { trueAsPasswordIsRefused } from "./checks/true-as-password-is-refused.ts";
import { unknownKeysAreIgnored } from "./checks/unknown-keys-are-ignored.ts";
import { unknownUserIsRefused } from "./checks/unknown-user-is-refused.ts";
import { unknownUserStaysRefused } from "./checks/unknown-user-stays-refused.ts";
import { unknownUserWithKnownPasswordIsRefused } from "./checks/unknown-user-with-known-password-is-refused.ts";
import { untypedBodyIsRefused } from "./checks/untyped-body-is-refused.ts";
import { usernameAsPasswordIsRefused } from "./checks/username-as-password-is-refused.ts";
import { usernameOfOtherTypeGets4xx } from "./checks/username-of-other-type-gets-4xx.ts";
import { usernameOfOtherTypeIsRefused } from "./checks/username-of-other-type-is-refused.ts";
import { wrongCredentialsBlameNoField } from "./checks/wrong-credentials-blame-no-field.ts";
import { wrongCredentialsGet400 } from "./checks/wrong-credentials-get-400.ts";
import { wrongPasswordByEmailIsRefused } from "./checks/wrong-password-by-email-is-refused.ts";
import { wrongPasswordIsLikeUnknownUser } from "./checks/wrong-password-is-like-unknown-user.ts";
import { wrongPasswordIsRefused } from "./checks/wrong-password-is-refused.ts";
import { wrongPasswordWithTokenIsRefused } from "./checks/wrong-password-with-token-is-refused.ts";

const logins: readonly Check[] = [
  logsInByUsername,
  logsInAgain,
  logsInManyTimes,
  unknownKeysAreIgnored,
  anyFormOfJsonIsRead,
  anyFormOfTheMediaTypeIsRead,
  logsInEachUser,
  failureLocksNobodyOut,
  failureLocksNobodyElseOut,
  malformedBodyDoesNoHarm,
  formDoesNoHarm,
  logsInByEmail,
  loginGets200,
  loginSetsTheCookie,
];

const records: readonly Check[] = [
  recordHasTheUsername,
  recordHasTheEmail,
  recordSaysWhatItIs,
  recordHasALocation,
  recordDatesCanBeRead,
  recordHasFormatsOfPocketbase,
  recordStaysTheSame,
  failureChangesNoRecord,
  loginsNameNobodyElse,
];

const tokens: readonly Check[] = [
  tokenIsNotEmpty,
  tokenIsLong,
  tokenIsAJwt,
  tokenIsForTheRecord,
  tokenExpiresLater,
  tokenIsNoCounter,
  tokensDifferBetweenUsers,
];

const bypasses: readonly Check[] = [
  wrongPasswordIsRefused,
  wrongPasswordWithTokenIsRefused,
  unknownUserIsRefused,
  unknownUserStaysRefused,
  unknownUserWithKnownPasswordIsRefused,
  passwordOfAnotherIsRefused,
  beginningOfPasswordIsRefused,
  longerPasswordIsRefused,
  passwordInOtherCaseIsRefused,
  paddedPasswordIsRefused,
  usernameAsPasswordIsRefused,
  nearlyRightPasswordIsRefused,
  guessedPasswordIsRefused,
  nearlyRightUsernameIsRefused,
  emailOfAnotherLogsInNobodyElse,
  wrongPasswordByEmailIsRefused,
  objectAsPasswordIsRefused,
  trueAsPasswordIsRefused,
  numberAsPasswordIsRefused,
  listAsPasswordIsRefused,
  missingPasswordIsRefused,
  blankPasswordIsRefused,
  missingUsernameIsRefused,
  blankUsernameIsRefused,
];

const requests: readonly Check[] = [
  usernameOfOtherTypeIsRefused,
  longPasswordIsRefused,
  longUsernameIsRefused,
  injectedUsernameIsRefused,
  formBodyIsRefused,
  untypedBodyIsRefused,
  malformedBodyIsRefused,
  bodyWithoutCredentialsIsRefused,
  credentialsInQueryAreRefused,
  getLogsNobodyIn,
  otherMethodsLogNobodyIn,
  passwordOfOtherTypeGets4xx,
  usernameOfOtherTypeGets4xx,
  missingCredentialsGet400,
  blankCredentialsGet400,
  missingPasswordIsNamed,
  missingUsernameIsNamed,
  longCredentialsGet400,
  oddCredentialsGet4xx,
];

const refusals: readonly Check[] = [
  wrongCredentialsGet400,
  refusalIsJson,
  refusalHasCode,
  refusalHasInnerStatus,
  refusalRepeatsItsStatus,
  refusalIsNamedAfterItsStatus,
  refusalIsNoAbort,
  originalErrorRepeatsTheResponse,
  refusalHasAMessage,
  refusalHasTheMessageOfPocketbase,
  wrongCredentialsBlameNoField,
  wrongPasswordIsLikeUnknownUser,
];

const leaks: readonly Check[] = [
  repliesHoldNoSecret,
  repliesHoldNoPassword,
  refusalsHoldNoToken,
  refusalsNameNobody,
  refusalsShowNoQuery,
];

/** All, in the order of the report: logging in, what a login gives, who is kept out, what is refused and how, and what nobody may learn. */
export const checks: readonly Check[] = [
  ...logins,
  ...records,
  ...tokens,
  ...bypasses,
  ...requests,
  ...refusals,
  ...leaks,
];
