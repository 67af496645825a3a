import type { Explain } from "../../spec/explain.ts";
import type { Spec } from "../../spec/spec.ts";
import type { CheckHead, Shortfall } from "../check.ts";
import type { Exchange } from "../exchange.ts";
import { judgeBody } from "../generic/judging/body-shortfalls.ts";
import { judgeTrace } from "../generic/judging/trace-shortfall.ts";
import { judgeStatus } from "../generic/judging/undocumented-status.ts";
import { exploreChecks } from "./explore-checks.ts";

/** What must hold of the answer to any request, whatever was generated. */
export interface Invariant {
  readonly check: CheckHead;
  readonly judge: (exchange: Exchange) => Iterable<Shortfall>;
}

/** What the invariants judge by. */
export interface InvariantParts {
  readonly spec: Spec;
  readonly explain: Explain;
  /** Whether an exchange logs somebody in; absent: nobody can tell, so nobody asks. */
  readonly loggedInBy?: (exchange: Exchange) => boolean;
}

/** In the order of their weight: a request that breaks several is reported for the first one. */
export function createInvariants({
  spec,
  explain,
  loggedInBy,
}: InvariantParts): readonly Invariant[] {
  return [
    {
      check: exploreChecks.logsNobodyIn,
      judge: (exchange) => (loggedInBy?.(exchange) === true ? [toLogin(exchange)] : []),
    },
    { check: exploreChecks.repliesHoldNoStackTrace, judge: (exchange) => judgeTrace(exchange) },
    {
      check: exploreChecks.repliesAreNoServerErrors,
      judge: (exchange) => (exchange.response.status < 500 ? [] : judgeStatus(exchange, spec)),
    },
    {
      check: exploreChecks.bodyFitsSchema,
      judge: (exchange) => judgeBody(exchange, spec, explain),
    },
  ];
}

function toLogin(exchange: Exchange): Shortfall {
  return {
    exchange,
    message: "A generated request logs somebody in.",
    expected: "a refusal",
    received: exchange.response.status,
  };
}
