import { expected } from "../../../../conformance/check.ts";
import { defineBadRequestCheck } from "../judging/outcome-check.ts";
import { incompleteCredentials } from "../scenarios/incomplete-credentials.ts";

export const blankCredentialsGet400 = defineBadRequestCheck({
  id: "auth/blank-credentials-get-400",
  title: "A blank username or password is refused with 400, like a missing one.",
  level: "should",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version treat blank credentials as missing ones.",
  reads: {
    blankPassword: expected(incompleteCredentials, "blankPassword"),
    blankUsername: expected(incompleteCredentials, "blankUsername"),
  },
  message: "Blank credentials are not refused with 400.",
});
