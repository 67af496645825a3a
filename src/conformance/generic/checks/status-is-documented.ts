import type { ExchangeCheck } from "../../check.ts";
import { isCaseOf } from "../cases/case-kind.ts";
import { judgeStatus } from "../judging/undocumented-status.ts";

export const statusIsDocumented: ExchangeCheck = {
  id: "generic/status-is-documented",
  title: "Every status is one that the spec documents for the operation.",
  level: "must",
  requirements: [],
  source: "OpenAPI 3.1, Responses Object: the expected responses of an operation.",
  // Another check asks the same of boundary values.
  applies: (exchange) =>
    exchange.operationId !== undefined && !isCaseOf("boundary-value", exchange),
  each: (exchange, { spec }) => judgeStatus(exchange, spec),
};
