import type { Check } from "../../../../conformance/check.ts";
import { beginningOfPassword } from "./bypasses/beginning-of-password.ts";
import { blankPassword } from "./bypasses/blank-password.ts";
import { blankUsername } from "./bypasses/blank-username.ts";
import { emailWithWrongPassword } from "./bypasses/email-with-wrong-password.ts";
import { longerPassword } from "./bypasses/longer-password.ts";
import { missingPassword } from "./bypasses/missing-password.ts";
import { missingUsername } from "./bypasses/missing-username.ts";
import { paddedPassword } from "./bypasses/padded-password.ts";
import { passwordInOtherCase } from "./bypasses/password-in-other-case.ts";
import { passwordList } from "./bypasses/password-list.ts";
import { passwordNumber } from "./bypasses/password-number.ts";
import { passwordOfAnotherUser } from "./bypasses/password-of-another-user.ts";
import { passwordOperator } from "./bypasses/password-operator.ts";
import { passwordTrue } from "./bypasses/password-true.ts";
import { unknownUser } from "./bypasses/unknown-user.ts";
import { unknownUserAgain } from "./bypasses/unknown-user-again.ts";
import { unknownUserWithKnownPassword } from "./bypasses/unknown-user-with-known-password.ts";
import { usernameAsPassword } from "./bypasses/username-as-password.ts";
import { wrongPassword } from "./bypasses/wrong-password.ts";
import { wrongPasswordWithToken } from "./bypasses/wrong-password-with-token.ts";

export const bypasses: readonly Check[] = [
  wrongPassword,
  wrongPasswordWithToken,
  unknownUser,
  unknownUserAgain,
  unknownUserWithKnownPassword,
  passwordOfAnotherUser,
  beginningOfPassword,
  longerPassword,
  passwordInOtherCase,
  paddedPassword,
  usernameAsPassword,
  emailWithWrongPassword,
  passwordOperator,
  passwordTrue,
  passwordNumber,
  passwordList,
  missingPassword,
  blankPassword,
  missingUsername,
  blankUsername,
];
