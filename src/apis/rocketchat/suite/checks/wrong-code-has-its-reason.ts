import { defineCheck, expected } from "../../../../conformance/check.ts";
import { givesReason } from "../judging/judge-login.ts";
import { flatCode } from "../scenarios/flat-code.ts";
import { wrongCode } from "../scenarios/wrong-code.ts";

export const wrongCodeHasItsReason = defineCheck({
  id: "rocketchat/wrong-code-has-its-reason",
  title: 'A wrong code is refused with the error "totp-invalid".',
  level: "should",
  requirements: ["rocketchat/login/totp/needed"],
  source: "The code of every version.",
  reads: { wrong: expected(wrongCode, "wrong"), flat: expected(flatCode, "wrong") },
  *judge({ wrong, flat }) {
    for (const exchange of [wrong, flat]) {
      yield* givesReason(exchange, { error: "totp-invalid" });
    }
  },
});
