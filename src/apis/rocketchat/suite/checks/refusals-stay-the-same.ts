import { defineCheck, expected } from "../../../../conformance/check.ts";
import { findDifference } from "../judging/compare-refusals.ts";
import { repeatedRefusals } from "../scenarios/repeated-refusals.ts";

export const refusalsStayTheSame = defineCheck({
  id: "rocketchat/refusals-stay-the-same",
  title: "The same wrong login gets the same answer each time.",
  level: "should",
  requirements: [],
  source: "Nothing but a block for too many failures changes the answer, and that comes later.",
  reads: {
    first: expected(repeatedRefusals, "first"),
    second: expected(repeatedRefusals, "second"),
    third: expected(repeatedRefusals, "third"),
    fourth: expected(repeatedRefusals, "fourth"),
    fifth: expected(repeatedRefusals, "fifth"),
    sixth: expected(repeatedRefusals, "sixth"),
  },
  *judge({ first, ...others }) {
    for (const exchange of Object.values(others)) {
      const difference = findDifference(exchange, first);
      if (!difference) continue;
      yield { exchange, message: "The answer differs from the one before.", ...difference };
    }
  },
});
