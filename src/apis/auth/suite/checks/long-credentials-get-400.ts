import { defineCheck, expected } from "../../../../conformance/check.ts";
import { longCredentials } from "../scenarios/long-credentials.ts";

export const longCredentialsGet400 = defineCheck({
  id: "auth/long-credentials-get-400",
  title: "Credentials that are far too long are refused with 400.",
  level: "should",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers answer 400 to what is longer than 255 characters.",
  reads: {
    password: expected(longCredentials, "password"),
    username: expected(longCredentials, "username"),
  },
  *judge(exchanges) {
    for (const exchange of Object.values(exchanges)) {
      const { status } = exchange.response;
      if (status === 400) continue;
      const level = status < 500 ? "info" : "should";
      const message = "Credentials of 300 characters are not refused with 400.";
      yield { exchange, message, expected: 400, received: status, level };
    }
  },
});
