import { expected } from "../../../../conformance/check.ts";
import { defineBadRequestCheck } from "../judging/outcome-check.ts";
import { incompleteCredentials } from "../scenarios/incomplete-credentials.ts";

export const missingCredentialsGet400 = defineBadRequestCheck({
  id: "auth/missing-credentials-get-400",
  title: "A login without a username or a password is refused with 400.",
  level: "must",
  requirements: [
    "auth/login/request/username",
    "auth/login/request/password",
    "auth/login/400/http-status",
  ],
  source: "PocketBase's own tests expect 400 for empty parameters in every version.",
  reads: {
    noPassword: expected(incompleteCredentials, "noPassword"),
    noUsername: expected(incompleteCredentials, "noUsername"),
    neither: expected(incompleteCredentials, "neither"),
  },
  message: "A login that lacks one of the credentials is not refused with 400.",
});
