import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { refusalsOf } from "../judging/refusals-of.ts";
import { oddCredentials } from "../scenarios/odd-credentials.ts";

export const oddCredentialsBreakNothing = defineCheck({
  id: "rocketchat/odd-credentials-break-nothing",
  title: "Credentials that are long, beyond ASCII or mean something to a program are refused.",
  level: "should",
  requirements: [],
  source:
    "RFC 9110, section 15.6: a 5xx is a failure of the server. They are texts like every other.",
  reads: refusalsOf(oddCredentials),
  *judge(exchanges) {
    yield* keepsOut(exchanges);
    for (const exchange of Object.values(exchanges)) {
      const { status } = exchange.response;
      if (status < 500) continue;
      const message = "The server fails at a text.";
      yield { exchange, message, expected: "a status that is 4xx", received: status };
    }
  },
});
