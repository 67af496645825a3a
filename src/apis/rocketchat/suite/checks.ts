import type { Check } from "../../../conformance/check.ts";
import { directoryKnowsNoStrangers } from "./checks/directory/directory-knows-no-strangers.ts";
import { directoryNameIsNoFilter } from "./checks/directory/directory-name-is-no-filter.ts";
import { directoryNeedsACode } from "./checks/directory/directory-needs-a-code.ts";
import { directoryOptionsAreAlike } from "./checks/directory/directory-options-are-alike.ts";
import { directoryPasswordIsJudged } from "./checks/directory/directory-password-is-judged.ts";
import { incompleteDirectoryLoginIsRefused } from "./checks/directory/incomplete-directory-login-is-refused.ts";
import { logsInAtDirectoryByForm } from "./checks/directory/logs-in-at-directory-by-form.ts";
import { logsInAtDirectoryWithCode } from "./checks/directory/logs-in-at-directory-with-code.ts";
import { logsInAtDirectory } from "./checks/directory/logs-in-at-directory.ts";
import { loginsNameNobodyElse } from "./checks/leaks/logins-name-nobody-else.ts";
import { refusalsHoldNoToken } from "./checks/leaks/refusals-hold-no-token.ts";
import { refusalsNameNobody } from "./checks/leaks/refusals-name-nobody.ts";
import { repliesHoldNoHash } from "./checks/leaks/replies-hold-no-hash.ts";
import { repliesHoldNoPassword } from "./checks/leaks/replies-hold-no-password.ts";
import { repliesHoldNoSecondFactor } from "./checks/leaks/replies-hold-no-second-factor.ts";
import { addressesIgnoreCase } from "./checks/login/addresses-ignore-case.ts";
import { digestIsJudged } from "./checks/login/digest-is-judged.ts";
import { formIsJudged } from "./checks/login/form-is-judged.ts";
import { logsInByDigest } from "./checks/login/logs-in-by-digest.ts";
import { logsInByEmail } from "./checks/login/logs-in-by-email.ts";
import { logsInByForm } from "./checks/login/logs-in-by-form.ts";
import { logsInByUserId } from "./checks/login/logs-in-by-user-id.ts";
import { logsInByUserText } from "./checks/login/logs-in-by-user-text.ts";
import { logsInByUsername } from "./checks/login/logs-in-by-username.ts";
import { logsInByWrappedUser } from "./checks/login/logs-in-by-wrapped-user.ts";
import { oddDigestIsRefused } from "./checks/login/odd-digest-is-refused.ts";
import { staleCredentialsAreIgnored } from "./checks/login/stale-credentials-are-ignored.ts";
import { unusedCodeIsIgnored } from "./checks/login/unused-code-is-ignored.ts";
import { usernamesIgnoreCase } from "./checks/login/usernames-ignore-case.ts";
import { alteredPasswordIsRefused } from "./checks/refusals/altered-password-is-refused.ts";
import { alteredUsernameIsRefused } from "./checks/refusals/altered-username-is-refused.ts";
import { ambiguousLoginIsRefused } from "./checks/refusals/ambiguous-login-is-refused.ts";
import { failureLocksNobodyOut } from "./checks/refusals/failure-locks-nobody-out.ts";
import { getLogsNobodyIn } from "./checks/refusals/get-logs-nobody-in.ts";
import { inactiveUserHasItsReason } from "./checks/refusals/inactive-user-has-its-reason.ts";
import { inactiveUserIsRefused } from "./checks/refusals/inactive-user-is-refused.ts";
import { missingCredentialsAreRefused } from "./checks/refusals/missing-credentials-are-refused.ts";
import { missingCredentialsGet401 } from "./checks/refusals/missing-credentials-get-401.ts";
import { refusalsHaveTheirStyle } from "./checks/refusals/refusals-have-their-style.ts";
import { refusalsStayTheSame } from "./checks/refusals/refusals-stay-the-same.ts";
import { refusedLoginGets401 } from "./checks/refusals/refused-login-gets-401.ts";
import { refusedLoginSaysError } from "./checks/refusals/refused-login-says-error.ts";
import { unknownUserIsRefused } from "./checks/refusals/unknown-user-is-refused.ts";
import { unrecognizedLoginHasItsReason } from "./checks/refusals/unrecognized-login-has-its-reason.ts";
import { unusablePasswordIsRefused } from "./checks/refusals/unusable-password-is-refused.ts";
import { unusableUserIsRefused } from "./checks/refusals/unusable-user-is-refused.ts";
import { wrongPasswordIsLikeUnknownUser } from "./checks/refusals/wrong-password-is-like-unknown-user.ts";
import { wrongPasswordIsRefused } from "./checks/refusals/wrong-password-is-refused.ts";
import { wrongPasswordSaysUnauthorized } from "./checks/refusals/wrong-password-says-unauthorized.ts";
import { eachLoginGivesANewToken } from "./checks/result/each-login-gives-a-new-token.ts";
import { emailIsAVerifiedOne } from "./checks/result/email-is-a-verified-one.ts";
import { loginGets200 } from "./checks/result/login-gets-200.ts";
import { meIsTheUser } from "./checks/result/me-is-the-user.ts";
import { tokensAndIdsHaveTheirForm } from "./checks/result/tokens-and-ids-have-their-form.ts";
import { tokensCannotBeGuessed } from "./checks/result/tokens-cannot-be-guessed.ts";
import { userHasPresence } from "./checks/result/user-has-presence.ts";
import { userIdIsOfMe } from "./checks/result/user-id-is-of-me.ts";
import { userIsActive } from "./checks/result/user-is-active.ts";
import { userStaysTheSame } from "./checks/result/user-stays-the-same.ts";
import { usersAreToldApart } from "./checks/result/users-are-told-apart.ts";
import { codeIsNeeded } from "./checks/second-factor/code-is-needed.ts";
import { codeNeedsThePassword } from "./checks/second-factor/code-needs-the-password.ts";
import { emptyCodeHasItsReason } from "./checks/second-factor/empty-code-has-its-reason.ts";
import { logsInWithCodeByEmail } from "./checks/second-factor/logs-in-with-code-by-email.ts";
import { logsInWithCodeHeader } from "./checks/second-factor/logs-in-with-code-header.ts";
import { logsInWithCode } from "./checks/second-factor/logs-in-with-code.ts";
import { logsInWithFlatCode } from "./checks/second-factor/logs-in-with-flat-code.ts";
import { missingCodeHasItsReason } from "./checks/second-factor/missing-code-has-its-reason.ts";
import { oldCodeIsRefused } from "./checks/second-factor/old-code-is-refused.ts";
import { passwordComesBeforeCode } from "./checks/second-factor/password-comes-before-code.ts";
import { previousCodeIsTaken } from "./checks/second-factor/previous-code-is-taken.ts";
import { secondFactorHasDetails } from "./checks/second-factor/second-factor-has-details.ts";
import { usedCodeIsTaken } from "./checks/second-factor/used-code-is-taken.ts";
import { wrongCodeHasItsReason } from "./checks/second-factor/wrong-code-has-its-reason.ts";
import { wrongCodeIsRefused } from "./checks/second-factor/wrong-code-is-refused.ts";
import { logoutByGetEndsTheSession } from "./checks/session/logout-by-get-ends-the-session.ts";
import { logoutEndsTheSession } from "./checks/session/logout-ends-the-session.ts";
import { logoutLeavesOtherSessions } from "./checks/session/logout-leaves-other-sessions.ts";
import { logoutWithEmptyJsonEndsTheSession } from "./checks/session/logout-with-empty-json-ends-the-session.ts";
import { logsOutByGet } from "./checks/session/logs-out-by-get.ts";
import { logsOut } from "./checks/session/logs-out.ts";
import { meIsFlat } from "./checks/session/me-is-flat.ts";
import { refusalAsksForALogin } from "./checks/session/refusal-asks-for-a-login.ts";
import { resumeEndsWithTheSession } from "./checks/session/resume-ends-with-the-session.ts";
import { resumeGoesOn } from "./checks/session/resume-goes-on.ts";
import { sessionNeedsBothHeaders } from "./checks/session/session-needs-both-headers.ts";
import { sessionOpensMe } from "./checks/session/session-opens-me.ts";
import { sessionsAreNotMixed } from "./checks/session/sessions-are-not-mixed.ts";
import { unknownTokenIsRefused } from "./checks/session/unknown-token-is-refused.ts";
import { rateLimitResetsInMilliseconds } from "./checks/version/rate-limit-resets-in-milliseconds.ts";
import { repliesAreNotStored } from "./checks/version/replies-are-not-stored.ts";
import { successFitsTheVersion } from "./checks/version/success-fits-the-version.ts";
import { emailIsJudged } from "./checks/login/email-is-judged.ts";
import { passwordOfAnotherIsRefused } from "./checks/login/password-of-another-is-refused.ts";
import { codeOfAnotherIsRefused } from "./checks/second-factor/code-of-another-is-refused.ts";
import { resumeNeedsNoCode } from "./checks/second-factor/resume-needs-no-code.ts";

/** All, in the order of the report: logging in, what a login gives, what is refused, and what comes after. */
export const checks: readonly Check[] = [
  addressesIgnoreCase,
  digestIsJudged,
  emailIsJudged,
  formIsJudged,
  passwordOfAnotherIsRefused,
  logsInByDigest,
  logsInByEmail,
  logsInByForm,
  logsInByUserId,
  logsInByUserText,
  logsInByUsername,
  logsInByWrappedUser,
  oddDigestIsRefused,
  staleCredentialsAreIgnored,
  unusedCodeIsIgnored,
  usernamesIgnoreCase,
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
  alteredPasswordIsRefused,
  alteredUsernameIsRefused,
  ambiguousLoginIsRefused,
  failureLocksNobodyOut,
  getLogsNobodyIn,
  inactiveUserHasItsReason,
  inactiveUserIsRefused,
  missingCredentialsAreRefused,
  missingCredentialsGet401,
  refusalsHaveTheirStyle,
  refusalsStayTheSame,
  refusedLoginGets401,
  refusedLoginSaysError,
  unknownUserIsRefused,
  unrecognizedLoginHasItsReason,
  unusablePasswordIsRefused,
  unusableUserIsRefused,
  wrongPasswordIsLikeUnknownUser,
  wrongPasswordIsRefused,
  wrongPasswordSaysUnauthorized,
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
  directoryKnowsNoStrangers,
  directoryNameIsNoFilter,
  directoryNeedsACode,
  directoryOptionsAreAlike,
  directoryPasswordIsJudged,
  incompleteDirectoryLoginIsRefused,
  logsInAtDirectory,
  logsInAtDirectoryByForm,
  logsInAtDirectoryWithCode,
  logoutByGetEndsTheSession,
  logoutEndsTheSession,
  logoutLeavesOtherSessions,
  logoutWithEmptyJsonEndsTheSession,
  logsOut,
  logsOutByGet,
  meIsFlat,
  refusalAsksForALogin,
  resumeEndsWithTheSession,
  resumeGoesOn,
  sessionNeedsBothHeaders,
  sessionOpensMe,
  sessionsAreNotMixed,
  unknownTokenIsRefused,
  loginsNameNobodyElse,
  refusalsHoldNoToken,
  refusalsNameNobody,
  repliesHoldNoHash,
  repliesHoldNoPassword,
  repliesHoldNoSecondFactor,
  rateLimitResetsInMilliseconds,
  repliesAreNotStored,
  successFitsTheVersion,
];
