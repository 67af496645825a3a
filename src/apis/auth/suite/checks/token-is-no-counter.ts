import { defineCheck, expected } from "../../../../conformance/check.ts";
import { countChanged } from "../../../../conformance/judging/count-changed.ts";
import { tokenOf } from "../judging/replies.ts";
import { repeatedLogin } from "../scenarios/repeated-login.ts";

/** Two tokens that differ in fewer characters can be made from each other by trying. */
const LEAST_DIFFERENT = 5;

export const tokenIsNoCounter = defineCheck({
  id: "auth/token-is-no-counter",
  title: "Nobody can make the next token from the one before.",
  level: "should",
  requirements: ["auth/login/200/token"],
  source:
    "RFC 6749, section 10.10: nobody may guess a token. Equal ones within a second are right.",
  reads: {
    first: expected(repeatedLogin, "first"),
    second: expected(repeatedLogin, "second"),
    seventh: expected(repeatedLogin, "seventh"),
  },
  *judge({ first, ...others }) {
    for (const exchange of Object.values(others)) {
      const [one, other] = [tokenOf(first), tokenOf(exchange)];
      if (one === undefined || other === undefined || one === other) continue;
      if (countChanged(one, other) >= LEAST_DIFFERENT) continue;
      const message = "Two tokens of one user are almost the same.";
      yield { exchange, message, pointer: "/token" };
      return;
    }
  },
});
