import { defineCheck, expected } from "../../../../conformance/check.ts";
import { judgeFieldDetail } from "../judging/field-detail.ts";
import { incompleteCredentials } from "../scenarios/incomplete-credentials.ts";

export const missingPasswordIsNamed = defineCheck({
  id: "auth/missing-password-is-named",
  title: "The refusal of a missing or blank password names the password.",
  level: "should",
  requirements: ["auth/login/400/response/data"],
  source: "Real servers of every version say validation_required in response.data.password.",
  reads: {
    noPassword: expected(incompleteCredentials, "noPassword"),
    blankPassword: expected(incompleteCredentials, "blankPassword"),
  },
  *judge(exchanges) {
    for (const exchange of Object.values(exchanges))
      yield* judgeFieldDetail(exchange, ["password"]);
  },
});
