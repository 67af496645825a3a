import type { Check } from "../../../../conformance/check.ts";
import { blankCredentialsStatus } from "./requests/blank-credentials-status.ts";
import { bodyWithoutCredentials } from "./requests/body-without-credentials.ts";
import { credentialsInQuery } from "./requests/credentials-in-query.ts";
import { formBody } from "./requests/form-body.ts";
import { getLogin } from "./requests/get-login.ts";
import { injectedUsername } from "./requests/injected-username.ts";
import { longCredentialsStatus } from "./requests/long-credentials-status.ts";
import { longPassword } from "./requests/long-password.ts";
import { longUsername } from "./requests/long-username.ts";
import { malformedBody } from "./requests/malformed-body.ts";
import { missingCredentialsStatus } from "./requests/missing-credentials-status.ts";
import { missingPasswordDetail } from "./requests/missing-password-detail.ts";
import { missingUsernameDetail } from "./requests/missing-username-detail.ts";
import { passwordTypeStatus } from "./requests/password-type-status.ts";
import { untypedBody } from "./requests/untyped-body.ts";
import { usernameOfOtherType } from "./requests/username-of-other-type.ts";

export const requests: readonly Check[] = [
  usernameOfOtherType,
  longPassword,
  longUsername,
  injectedUsername,
  formBody,
  untypedBody,
  malformedBody,
  bodyWithoutCredentials,
  credentialsInQuery,
  getLogin,
  passwordTypeStatus,
  missingCredentialsStatus,
  blankCredentialsStatus,
  missingPasswordDetail,
  missingUsernameDetail,
  longCredentialsStatus,
];
