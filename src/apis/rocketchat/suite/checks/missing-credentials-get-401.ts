import { defineCheck, expected } from "../../../../conformance/check.ts";
import { saysUnauthorized } from "../judging/judge-login.ts";
import { missingCredentials } from "../scenarios/missing-credentials.ts";

export const missingCredentialsGet401 = defineCheck({
  id: "rocketchat/missing-credentials-get-401",
  title: "A login that lacks something is refused with 401.",
  level: "should",
  requirements: [],
  source: "Servers of every version answer 401 and never 400.",
  reads: {
    nothing: expected(missingCredentials, "nothing"),
    usernameOnly: expected(missingCredentials, "usernameOnly"),
    emptyPassword: expected(missingCredentials, "emptyPassword"),
  },
  judge: saysUnauthorized,
});
