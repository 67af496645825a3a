import { defineCheck, expected } from "../../../../conformance/check.ts";
import { readRefusal } from "../judging/judge-login.ts";
import { unusableCode } from "../scenarios/unusable-code.ts";

export const emptyCodeHasItsReason = defineCheck({
  id: "rocketchat/empty-code-has-its-reason",
  title: "An empty code is no login at all, rather than a missing code.",
  level: "info",
  requirements: [],
  source: "The code of every version leaves such a login to nobody.",
  reads: { empty: expected(unusableCode, "empty") },
  *judge({ empty: exchange }) {
    const { error } = readRefusal(exchange);
    if (error !== "totp-required") return;
    const message = "An empty code is answered as a missing one.";
    yield { exchange, message, pointer: "/error", received: error };
  },
});
