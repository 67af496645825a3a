import type { Explain } from "../../../spec/explain.ts";
import type { ExchangeCheck } from "../../check.ts";
import { judgeBody } from "../judging/body-shortfalls.ts";

/** Takes what explains violations, since it compiles the schemas of a spec once for a run. */
export function bodyFitsSchema(explain: Explain): ExchangeCheck {
  return {
    id: "generic/body-fits-schema",
    title: "Every body fits the schema that the spec gives it.",
    level: "must",
    requirements: [],
    source: "OpenAPI 3.1, Media Type Object: the schema of the content.",
    applies: ({ operationId, request }) => operationId !== undefined && request.method !== "HEAD",
    each: (exchange, { spec }) => judgeBody(exchange, spec, explain),
  };
}
