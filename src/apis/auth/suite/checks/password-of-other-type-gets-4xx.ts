import { defineCheck, expected } from "../../../../conformance/check.ts";
import { passwordOfOtherType } from "../scenarios/password-of-other-type.ts";

export const passwordOfOtherTypeGets4xx = defineCheck({
  id: "auth/password-of-other-type-gets-4xx",
  title: "A password that is no string is refused as a mistake of the client.",
  level: "should",
  requirements: ["auth/login/request/password"],
  source: "Real servers answer 400 to a password of another type.",
  reads: {
    list: expected(passwordOfOtherType, "list"),
    operator: expected(passwordOfOtherType, "operator"),
    truth: expected(passwordOfOtherType, "truth"),
    number: expected(passwordOfOtherType, "number"),
  },
  *judge(exchanges) {
    for (const exchange of Object.values(exchanges)) {
      const { status } = exchange.response;
      if (status >= 400 && status < 500) continue;
      const message = "A password that is no string is not refused with a 4xx.";
      yield { exchange, message, expected: "4xx", received: status };
    }
  },
});
