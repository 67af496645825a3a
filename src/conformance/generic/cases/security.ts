import { isAccepted } from "../../exchange.ts";
import { findOperation, mediaTypeOf } from "../judging/documented.ts";
import type { CaseKind } from "./case-kind.ts";

/** The responses by which a document says that it refuses who has no right (RFC 9110, sections 15.5.2 and 15.5.4). */
const REFUSALS: ReadonlySet<string> = new Set(["401", "403", "4XX"]);

export const security: CaseKind = {
  kind: "security",
  id: "generic/security-is-enforced",
  title: "An operation that asks for credentials lets nobody in without them, or with wrong ones.",
  level: "must",
  requirements: [],
  source: "OpenAPI 3.1, Security Requirement Object: one of them has to be satisfied.",
  scenarioTitle: "Missing and wrong credentials for",
  otherwise: "No operation asks for credentials, or each request bears them.",
  isIntrusion: true,
  cases: ({ intrusions = [] }) => intrusions,
  *judge(exchange, spec) {
    // A server of pages for people may answer with one that asks them to log in.
    if (!isAccepted(exchange) || mediaTypeOf(exchange.response.headers) === "text/html") return;
    const { responses = [] } = findOperation(spec, exchange) ?? {};
    const isPromised = responses.some(({ status }) => REFUSALS.has(status));
    yield {
      exchange,
      message: `A request ${exchange.step} is let in.`,
      expected: "a refusal, such as 401",
      received: exchange.response.status,
      ...(!isPromised && { level: "should" }),
    };
  },
};
