import type { Suite } from "../../../conformance/suite.ts";
import { bypasses } from "./checks/bypasses.ts";
import { leaks } from "./checks/leaks.ts";
import { logins } from "./checks/logins.ts";
import { records } from "./checks/records.ts";
import { refusals } from "./checks/refusals.ts";
import { requests } from "./checks/requests.ts";
import { tokens } from "./checks/tokens.ts";
import { detectProfile } from "./detect-profile.ts";
import { logIn } from "./login-step.ts";
import { WRONG_PASSWORD } from "./passwords.ts";
import { credentialsInQuery } from "./scenarios/credentials-in-query.ts";
import { emailAddress } from "./scenarios/email-address.ts";
import { incompleteCredentials } from "./scenarios/incomplete-credentials.ts";
import { injectedUsername } from "./scenarios/injected-username.ts";
import { longCredentials } from "./scenarios/long-credentials.ts";
import { malformedBody } from "./scenarios/malformed-body.ts";
import { moreKeys } from "./scenarios/more-keys.ts";
import { nearMissPassword } from "./scenarios/near-miss-password.ts";
import { otherMediaTypes } from "./scenarios/other-media-types.ts";
import { passwordOfOtherType } from "./scenarios/password-of-other-type.ts";
import { repeatedLogin } from "./scenarios/repeated-login.ts";
import { twoUsers } from "./scenarios/two-users.ts";
import { unknownUser } from "./scenarios/unknown-user.ts";
import { unknownUsers } from "./scenarios/unknown-users.ts";
import { usernameOfOtherType } from "./scenarios/username-of-other-type.ts";
import { wrongPassword } from "./scenarios/wrong-password.ts";

/** Judges the login of a service before PocketBase; asks only `/auth/login` below the base URL of a target. */
export const suite: Suite = {
  roles: {
    member: { description: "A user with a username and a password.", needs: [] },
    another: {
      description: "A second user, best one who has set nothing: no avatar, no location.",
      needs: [],
    },
  },
  scenarios: [
    unknownUser,
    wrongPassword,
    twoUsers,
    repeatedLogin,
    unknownUsers,
    nearMissPassword,
    passwordOfOtherType,
    incompleteCredentials,
    emailAddress,
    moreKeys,
    usernameOfOtherType,
    longCredentials,
    injectedUsername,
    malformedBody,
    otherMediaTypes,
    credentialsInQuery,
  ],
  checks: [...logins, ...records, ...tokens, ...bypasses, ...requests, ...refusals, ...leaks],
  detectBy: [unknownUser],
  detectProfile,
  logIn,
  samples: { login: { username: "nobody-auth-sample", password: WRONG_PASSWORD } },
  secretPointers: ["/token", "/record/token"],
};
