import type { Scenario } from "../../../conformance/scenario.ts";
import { credentialsInQuery } from "./scenarios/credentials-in-query.ts";
import { distortedPassword } from "./scenarios/distorted-password.ts";
import { emailAddress } from "./scenarios/email-address.ts";
import { emptyPasswordOfOtherType } from "./scenarios/empty-password-of-other-type.ts";
import { guessedPassword } from "./scenarios/guessed-password.ts";
import { incompleteCredentials } from "./scenarios/incomplete-credentials.ts";
import { injectedUsername } from "./scenarios/injected-username.ts";
import { longCredentials } from "./scenarios/long-credentials.ts";
import { malformedBody } from "./scenarios/malformed-body.ts";
import { moreKeys } from "./scenarios/more-keys.ts";
import { nearMissPassword } from "./scenarios/near-miss-password.ts";
import { nearMissUsername } from "./scenarios/near-miss-username.ts";
import { otherJson } from "./scenarios/other-json.ts";
import { otherMediaTypes } from "./scenarios/other-media-types.ts";
import { otherMethods } from "./scenarios/other-methods.ts";
import { passwordFromLogin } from "./scenarios/password-from-login.ts";
import { passwordOfOtherType } from "./scenarios/password-of-other-type.ts";
import { repeatedLogin } from "./scenarios/repeated-login.ts";
import { twoUsers } from "./scenarios/two-users.ts";
import { unknownUser } from "./scenarios/unknown-user.ts";
import { unknownUsers } from "./scenarios/unknown-users.ts";
import { usernameOfOtherType } from "./scenarios/username-of-other-type.ts";
import { wrongPassword } from "./scenarios/wrong-password.ts";

/** Those that tell the profile. */
export const detectBy: readonly Scenario[] = [unknownUser];

/** All, in the order in which they are played. */
export const scenarios: readonly Scenario[] = [
  ...detectBy,
  wrongPassword,
  twoUsers,
  repeatedLogin,
  unknownUsers,
  nearMissPassword,
  distortedPassword,
  guessedPassword,
  passwordFromLogin,
  passwordOfOtherType,
  emptyPasswordOfOtherType,
  incompleteCredentials,
  emailAddress,
  moreKeys,
  otherJson,
  usernameOfOtherType,
  nearMissUsername,
  longCredentials,
  injectedUsername,
  malformedBody,
  otherMediaTypes,
  credentialsInQuery,
  otherMethods,
];
