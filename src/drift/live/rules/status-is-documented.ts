import type { Level } from "../../../report/finding.ts";
import { findResponse, isOfItsOwnAccord } from "../../../spec/documented.ts";
import type { LiveRule } from "../live-rule.ts";
import type { CalledOperation } from "../judge/sighting.ts";

export const statusIsDocumented: LiveRule = {
  id: "live/status-is-documented",
  title: "Every status is one that the spec documents for the operation.",
  level: "must",
  source: "OpenAPI 3.1, Responses Object: the expected responses of an operation.",
  needs: "exchange",
  *each({ called, exchange }) {
    if (!called || findResponse(called.operation, exchange.status)) return;
    if (exchange.status === 304) return;
    const { operation } = called;
    yield {
      operationId: operation.id,
      pointer: "",
      message: `${called.title}: the status is not documented.`,
      expected: operation.responses.map(({ status }) => status).join(", "),
      received: String(exchange.status),
      spec: `${operation.pointer}/responses`,
      level: levelOf(exchange.status, called),
      repair: { kind: "status", operation: operation.pointer, status: exchange.status },
    };
  },
};

function levelOf(status: number, { operation, requestProblems }: CalledOperation): Level {
  const isRefusal = status >= 400 && status < 500;
  const asksForCredentials = operation.security.some((schemes) => schemes.length > 0);
  // Somebody in front of the operation may have answered, or the request or a scheme asked for it.
  const isExcused =
    isOfItsOwnAccord(status) ||
    (isRefusal && requestProblems.length > 0) ||
    (asksForCredentials && (status === 401 || status === 403));
  if (isExcused) return "info";
  return status >= 500 ? "should" : "must";
}
