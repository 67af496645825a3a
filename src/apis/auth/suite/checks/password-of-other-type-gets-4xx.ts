import { defineCheck, expected } from "../../../../conformance/check.ts";
import { judgeMistakeOfClient } from "../judging/outcome-check.ts";
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
    const message = "A password that is no string is not refused with a 4xx.";
    for (const exchange of Object.values(exchanges)) yield* judgeMistakeOfClient(exchange, message);
  },
});
