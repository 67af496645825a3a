import type { Check } from "../../../conformance/check.ts";
import { addressesIgnoreCase } from "./checks/addresses-ignore-case.ts";
import { alteredPasswordIsRefused } from "./checks/altered-password-is-refused.ts";
import { alteredUsernameIsRefused } from "./checks/altered-username-is-refused.ts";
import { ambiguousLoginIsRefused } from "./checks/ambiguous-login-is-refused.ts";
import { codeIsNeeded } from "./checks/code-is-needed.ts";
import { codeNeedsThePassword } from "./checks/code-needs-the-password.ts";
import { codeOfAnotherIsRefused } from "./checks/code-of-another-is-refused.ts";
import { directoryKnowsNoStrangers } from "./checks/directory-knows-no-strangers.ts";
import { directoryNameIsNoFilter } from "./checks/directory-name-is-no-filter.ts";
import { directoryNeedsACode } from "./checks/directory-needs-a-code.ts";
import { directoryOptionsAreAlike } from "./checks/directory-options-are-alike.ts";
import { eachLoginGivesANewToken } from "./checks/each-login-gives-a-new-token.ts";
import { emailIsAVerifiedOne } from "./checks/email-is-a-verified-one.ts";
import { emptyCodeHasItsReason } from "./checks/empty-code-has-its-reason.ts";
import { failureLocksNobodyOut } from "./checks/failure-locks-nobody-out.ts";
import { getLogsNobodyIn } from "./checks/get-logs-nobody-in.ts";
import { inactiveUserHasItsReason } from "./checks/inactive-user-has-its-reason.ts";
import { inactiveUserIsRefused } from "./checks/inactive-user-is-refused.ts";
import { incompleteDirectoryLoginIsRefused } from "./checks/incomplete-directory-login-is-refused.ts";
import { loginGets200 } from "./checks/login-gets-200.ts";
import { loginsNameNobodyElse } from "./checks/logins-name-nobody-else.ts";
import { logoutByGetEndsTheSession } from "./checks/logout-by-get-ends-the-session.ts";
import { logoutEndsTheSession } from "./checks/logout-ends-the-session.ts";
import { logoutLeavesOtherSessions } from "./checks/logout-leaves-other-sessions.ts";
import { logoutWithEmptyJsonEndsTheSession } from "./checks/logout-with-empty-json-ends-the-session.ts";
import { logsInAtDirectoryByForm } from "./checks/logs-in-at-directory-by-form.ts";
import { logsInAtDirectoryWithCode } from "./checks/logs-in-at-directory-with-code.ts";
import { logsInAtDirectory } from "./checks/logs-in-at-directory.ts";
import { logsInByDigest } from "./checks/logs-in-by-digest.ts";
import { logsInByEmail } from "./checks/logs-in-by-email.ts";
import { logsInByForm } from "./checks/logs-in-by-form.ts";
import { logsInByUserId } from "./checks/logs-in-by-user-id.ts";
import { logsInByUserText } from "./checks/logs-in-by-user-text.ts";
import { logsInByUsername } from "./checks/logs-in-by-username.ts";
import { logsInByWrappedUser } from "./checks/logs-in-by-wrapped-user.ts";
import { logsInWithCodeByEmail } from "./checks/logs-in-with-code-by-email.ts";
import { logsInWithCodeHeader } from "./checks/logs-in-with-code-header.ts";
import { logsInWithCode } from "./checks/logs-in-with-code.ts";
import { logsInWithFlatCode } from "./checks/logs-in-with-flat-code.ts";
import { logsOutByGet } from "./checks/logs-out-by-get.ts";
import { logsOut } from "./checks/logs-out.ts";
import { meIsFlat } from "./checks/me-is-flat.ts";
import { meIsTheUser } from "./checks/me-is-the-user.ts";
import { missingCodeHasItsReason } from "./checks/missing-code-has-its-reason.ts";
import { missingCredentialsAreRefused } from "./checks/missing-credentials-are-refused.ts";
import { missingCredentialsGet401 } from "./checks/missing-credentials-get-401.ts";
import { oddDigestIsRefused } from "./checks/odd-digest-is-refused.ts";
import { oldCodeIsRefused } from "./checks/old-code-is-refused.ts";
import { passwordComesBeforeCode } from "./checks/password-comes-before-code.ts";
import { passwordOfAnotherIsRefused } from "./checks/password-of-another-is-refused.ts";
import { previousCodeIsTaken } from "./checks/previous-code-is-taken.ts";
import { rateLimitResetsInMilliseconds } from "./checks/rate-limit-resets-in-milliseconds.ts";
import { refusalAsksForALogin } from "./checks/refusal-asks-for-a-login.ts";
import { refusalsHaveTheirStyle } from "./checks/refusals-have-their-style.ts";
import { refusalsHoldNoToken } from "./checks/refusals-hold-no-token.ts";
import { refusalsNameNobody } from "./checks/refusals-name-nobody.ts";
import { refusalsStayTheSame } from "./checks/refusals-stay-the-same.ts";
import { refusedLoginGets401 } from "./checks/refused-login-gets-401.ts";
import { refusedLoginSaysError } from "./checks/refused-login-says-error.ts";
import { repliesAreNotStored } from "./checks/replies-are-not-stored.ts";
import { repliesHoldNoHash } from "./checks/replies-hold-no-hash.ts";
import { repliesHoldNoPassword } from "./checks/replies-hold-no-password.ts";
import { repliesHoldNoSecondFactor } from "./checks/replies-hold-no-second-factor.ts";
import { resumeEndsWithTheSession } from "./checks/resume-ends-with-the-session.ts";
import { resumeGoesOn } from "./checks/resume-goes-on.ts";
import { resumeNeedsNoCode } from "./checks/resume-needs-no-code.ts";
import { secondFactorHasDetails } from "./checks/second-factor-has-details.ts";
import { sessionNeedsBothHeaders } from "./checks/session-needs-both-headers.ts";
import { sessionOpensMe } from "./checks/session-opens-me.ts";
import { sessionsAreNotMixed } from "./checks/sessions-are-not-mixed.ts";
import { staleCredentialsAreIgnored } from "./checks/stale-credentials-are-ignored.ts";
import { successFitsTheVersion } from "./checks/success-fits-the-version.ts";
import { tokensAndIdsHaveTheirForm } from "./checks/tokens-and-ids-have-their-form.ts";
import { tokensCannotBeGuessed } from "./checks/tokens-cannot-be-guessed.ts";
import { unknownTokenIsRefused } from "./checks/unknown-token-is-refused.ts";
import { unknownUserIsRefused } from "./checks/unknown-user-is-refused.ts";
import { unrecognizedLoginHasItsReason } from "./checks/unrecognized-login-has-its-reason.ts";
import { unusablePasswordIsRefused } from "./checks/unusable-password-is-refused.ts";
import { unusableUserIsRefused } from "./checks/unusable-user-is-refused.ts";
import { unusedCodeIsIgnored } from "./checks/unused-code-is-ignored.ts";
import { usedCodeIsTaken } from "./checks/used-code-is-taken.ts";
import { userHasPresence } from "./checks/user-has-presence.ts";
import { userIdIsOfMe } from "./checks/user-id-is-of-me.ts";
import { userIsActive } from "./checks/user-is-active.ts";
import { userStaysTheSame } from "./checks/user-stays-the-same.ts";
import { usernamesIgnoreCase } from "./checks/usernames-ignore-case.ts";
import { usersAreToldApart } from "./checks/users-are-told-apart.ts";
import { wrongCodeHasItsReason } from "./checks/wrong-code-has-its-reason.ts";
import { wrongCodeIsRefused } from "./checks/wrong-code-is-refused.ts";
import { wrongDigestIsRefused } from "./checks/wrong-digest-is-refused.ts";
import { wrongDirectoryPasswordIsRefused } from "./checks/wrong-directory-password-is-refused.ts";
import { wrongPasswordByEmailIsRefused } from "./checks/wrong-password-by-email-is-refused.ts";
import { wrongPasswordByFormIsRefused } from "./checks/wrong-password-by-form-is-refused.ts";
import { wrongPasswordIsLikeUnknownUser } from "./checks/wrong-password-is-like-unknown-user.ts";
import { wrongPasswordIsRefused } from "./checks/wrong-password-is-refused.ts";
import { wrongPasswordSaysUnauthorized } from "./checks/wrong-password-says-unauthorized.ts";
import { wrongPasswordInOtherFormsIsRefused } from "./checks/wrong-password-in-other-forms-is-refused.ts";
import { unknownUsersAreAlikeInOtherForms } from "./checks/unknown-users-are-alike-in-other-forms.ts";
import { logsInAfterLogout } from "./checks/logs-in-after-logout.ts";
import { failureChangesNobody } from "./checks/failure-changes-nobody.ts";
import { otherPlacesLogNobodyIn } from "./checks/other-places-log-nobody-in.ts";
import { jsonMayBeWrittenOtherwise } from "./checks/json-may-be-written-otherwise.ts";
import { brokenJsonLogsNobodyIn } from "./checks/broken-json-logs-nobody-in.ts";
import { oddCredentialsBreakNothing } from "./checks/odd-credentials-break-nothing.ts";

const logins: readonly Check[] = [
  addressesIgnoreCase,
  wrongDigestIsRefused,
  wrongPasswordByEmailIsRefused,
  wrongPasswordByFormIsRefused,
  passwordOfAnotherIsRefused,
  logsInByDigest,
  logsInByEmail,
  logsInByForm,
  logsInByUserId,
  logsInByUserText,
  logsInByUsername,
  jsonMayBeWrittenOtherwise,
  logsInByWrappedUser,
  oddDigestIsRefused,
  staleCredentialsAreIgnored,
  unusedCodeIsIgnored,
  usernamesIgnoreCase,
];

const results: readonly Check[] = [
  eachLoginGivesANewToken,
  loginGets200,
  emailIsAVerifiedOne,
  meIsTheUser,
  tokensAndIdsHaveTheirForm,
  tokensCannotBeGuessed,
  userHasPresence,
  userIdIsOfMe,
  userIsActive,
  userStaysTheSame,
  usersAreToldApart,
];

const refusals: readonly Check[] = [
  alteredPasswordIsRefused,
  alteredUsernameIsRefused,
  ambiguousLoginIsRefused,
  failureLocksNobodyOut,
  failureChangesNobody,
  getLogsNobodyIn,
  otherPlacesLogNobodyIn,
  inactiveUserHasItsReason,
  inactiveUserIsRefused,
  missingCredentialsAreRefused,
  missingCredentialsGet401,
  refusalsHaveTheirStyle,
  refusalsStayTheSame,
  refusedLoginGets401,
  refusedLoginSaysError,
  unknownUserIsRefused,
  oddCredentialsBreakNothing,
  unrecognizedLoginHasItsReason,
  unusablePasswordIsRefused,
  unusableUserIsRefused,
  brokenJsonLogsNobodyIn,
  wrongPasswordIsLikeUnknownUser,
  unknownUsersAreAlikeInOtherForms,
  wrongPasswordIsRefused,
  wrongPasswordInOtherFormsIsRefused,
  wrongPasswordSaysUnauthorized,
];

const secondFactors: readonly Check[] = [
  codeIsNeeded,
  codeNeedsThePassword,
  emptyCodeHasItsReason,
  logsInWithCode,
  logsInWithCodeByEmail,
  logsInWithCodeHeader,
  logsInWithFlatCode,
  missingCodeHasItsReason,
  oldCodeIsRefused,
  codeOfAnotherIsRefused,
  passwordComesBeforeCode,
  previousCodeIsTaken,
  secondFactorHasDetails,
  usedCodeIsTaken,
  resumeNeedsNoCode,
  wrongCodeHasItsReason,
  wrongCodeIsRefused,
];

const directory: readonly Check[] = [
  directoryKnowsNoStrangers,
  directoryNameIsNoFilter,
  directoryNeedsACode,
  directoryOptionsAreAlike,
  wrongDirectoryPasswordIsRefused,
  incompleteDirectoryLoginIsRefused,
  logsInAtDirectory,
  logsInAtDirectoryByForm,
  logsInAtDirectoryWithCode,
];

const sessions: readonly Check[] = [
  logoutByGetEndsTheSession,
  logoutEndsTheSession,
  logoutLeavesOtherSessions,
  logoutWithEmptyJsonEndsTheSession,
  logsOut,
  logsInAfterLogout,
  logsOutByGet,
  meIsFlat,
  refusalAsksForALogin,
  resumeEndsWithTheSession,
  resumeGoesOn,
  sessionNeedsBothHeaders,
  sessionOpensMe,
  sessionsAreNotMixed,
  unknownTokenIsRefused,
];

const leaks: readonly Check[] = [
  loginsNameNobodyElse,
  refusalsHoldNoToken,
  refusalsNameNobody,
  repliesHoldNoHash,
  repliesHoldNoPassword,
  repliesHoldNoSecondFactor,
];

const versions: readonly Check[] = [
  rateLimitResetsInMilliseconds,
  repliesAreNotStored,
  successFitsTheVersion,
];

/** All, in the order of the report: logging in, what a login gives, what is refused, and what comes after. */
export const checks: readonly Check[] = [
  ...logins,
  ...results,
  ...refusals,
  ...secondFactors,
  ...directory,
  ...sessions,
  ...leaks,
  ...versions,
];
