import type { Check } from "../../../../conformance/check.ts";
import { originalErrorRepeatsTheResponse } from "./refusals/original-error-repeats-the-response.ts";
import { refusalCode } from "./refusals/refusal-code.ts";
import { refusalHasAMessage } from "./refusals/refusal-has-a-message.ts";
import { refusalInnerStatus } from "./refusals/refusal-inner-status.ts";
import { refusalIsJson } from "./refusals/refusal-is-json.ts";
import { refusalIsNamedAfterItsStatus } from "./refusals/refusal-is-named-after-its-status.ts";
import { refusalIsNoAbort } from "./refusals/refusal-is-no-abort.ts";
import { refusalRepeatsItsStatus } from "./refusals/refusal-repeats-its-status.ts";
import { refusalStatus } from "./refusals/refusal-status.ts";
import { unknownUserLikeWrongPassword } from "./refusals/unknown-user-like-wrong-password.ts";
import { wrongCredentialsBlameNoField } from "./refusals/wrong-credentials-blame-no-field.ts";
import { wrongCredentialsMessage } from "./refusals/wrong-credentials-message.ts";

export const refusals: readonly Check[] = [
  refusalStatus,
  refusalIsJson,
  refusalCode,
  refusalInnerStatus,
  refusalRepeatsItsStatus,
  refusalIsNamedAfterItsStatus,
  refusalIsNoAbort,
  originalErrorRepeatsTheResponse,
  refusalHasAMessage,
  wrongCredentialsMessage,
  wrongCredentialsBlameNoField,
  unknownUserLikeWrongPassword,
];
