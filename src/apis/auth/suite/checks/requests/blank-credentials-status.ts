import { defineCheck, expected } from "../../../../../conformance/check.ts";
import { incompleteCredentials } from "../../scenarios/incomplete-credentials.ts";

export const blankCredentialsStatus = defineCheck({
  id: "auth/blank-credentials-status",
  title: "A blank username or password is refused with 400, like a missing one.",
  level: "should",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version treat blank credentials as missing ones.",
  reads: {
    blankPassword: expected(incompleteCredentials, "blankPassword"),
    blankUsername: expected(incompleteCredentials, "blankUsername"),
  },
  *judge(exchanges) {
    for (const exchange of Object.values(exchanges)) {
      const { status } = exchange.response;
      if (status === 400) continue;
      const message = "Blank credentials are not refused with 400.";
      yield { exchange, message, expected: 400, received: status };
    }
  },
});
