import type { ExchangeCheck } from "../../check.ts";
import { isAccepted } from "../../exchange.ts";
import { RECOVERY } from "../../scenario.ts";

/** Judges the good logins that a run sends between failed ones. */
export const goodLoginStillWorks: ExchangeCheck = {
  id: "generic/good-login-still-works",
  title: "An account that was let in is let in again, whatever others did in between.",
  level: "should",
  requirements: [],
  source:
    "CWE-645: an overly restrictive account lockout; fewer failures in a row than any server counts.",
  applies: ({ scenario }) => scenario === RECOVERY,
  *each(exchange) {
    if (isAccepted(exchange)) return;
    yield {
      exchange,
      message: "A good login of an account that had been let in before was refused.",
      expected: "a status that is 2xx",
      received: exchange.response.status,
    };
  },
};
