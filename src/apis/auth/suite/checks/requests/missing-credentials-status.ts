import { defineCheck, expected } from "../../../../../conformance/check.ts";
import { incompleteCredentials } from "../../scenarios/incomplete-credentials.ts";

export const missingCredentialsStatus = defineCheck({
  id: "auth/missing-credentials-status",
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
  },
  *judge(exchanges) {
    for (const exchange of Object.values(exchanges)) {
      const { status } = exchange.response;
      if (status === 400) continue;
      const message = "A login that lacks one of the credentials is not refused with 400.";
      yield { exchange, message, expected: 400, received: status };
    }
  },
});
