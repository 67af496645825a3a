import type { ExchangeCheck } from "../../check.ts";
import { isCaseOf } from "../cases/case-kind.ts";
import { judgeStatus } from "../judging/undocumented-status.ts";

/** Takes whether somebody vouches for the requests, or whether they are made from the spec alone. */
export function statusIsDocumented(isVouched: boolean): ExchangeCheck {
  return {
    id: "generic/status-is-documented",
    title: "Every status is one that the spec documents for the operation.",
    level: "must",
    requirements: [],
    source: "OpenAPI 3.1, Responses Object: the expected responses of an operation.",
    // Another check asks the same of boundary values; how nobody is let in is the server's own affair.
    applies: (exchange) =>
      exchange.operationId !== undefined &&
      !isCaseOf("boundary-value", exchange) &&
      !isCaseOf("security", exchange),
    each: (exchange, { spec }) => judgeStatus(exchange, spec, isVouched),
  };
}
