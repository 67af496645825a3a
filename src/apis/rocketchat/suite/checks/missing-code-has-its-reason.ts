import { defineCheck, expected } from "../../../../conformance/check.ts";
import { givesReason } from "../judging/judge-login.ts";
import { withoutCode } from "../scenarios/without-code.ts";

export const missingCodeHasItsReason = defineCheck({
  id: "rocketchat/missing-code-has-its-reason",
  title: 'A missing code is asked for with the error "totp-required".',
  level: "should",
  requirements: ["rocketchat/login/totp/needed"],
  source: "Clients of every version ask their user for the code when they see it.",
  reads: { plain: expected(withoutCode, "plain"), wrapped: expected(withoutCode, "wrapped") },
  *judge({ plain, wrapped }) {
    for (const exchange of [plain, wrapped]) {
      yield* givesReason(exchange, { error: "totp-required" });
    }
  },
});
