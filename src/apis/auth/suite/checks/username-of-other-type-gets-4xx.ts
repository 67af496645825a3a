import { defineCheck, expected } from "../../../../conformance/check.ts";
import { judgeMistakeOfClient } from "../judging/outcome-check.ts";
import { usernameOfOtherType } from "../scenarios/username-of-other-type.ts";

export const usernameOfOtherTypeGets4xx = defineCheck({
  id: "auth/username-of-other-type-gets-4xx",
  title: "A username that is no string is refused as a mistake of the client.",
  level: "should",
  requirements: ["auth/login/request/username"],
  source: "Real servers answer 400 to a username of another type.",
  reads: {
    operator: expected(usernameOfOtherType, "operator"),
    number: expected(usernameOfOtherType, "number"),
  },
  *judge(exchanges) {
    const message = "A username that is no string is not refused with a 4xx.";
    for (const exchange of Object.values(exchanges)) yield* judgeMistakeOfClient(exchange, message);
  },
});
