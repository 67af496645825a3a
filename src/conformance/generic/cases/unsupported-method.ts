import { judgeKeptOut } from "../../judging/outcome.ts";
import { mediaTypeOf } from "../judging/documented.ts";
import type { CaseKind } from "./case-kind.ts";

/** Neither HEAD and OPTIONS, which servers answer of themselves, nor TRACE and CONNECT, which proxies take. */
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

export const unsupportedMethod: CaseKind = {
  kind: "unsupported-method",
  id: "generic/undocumented-method-is-refused",
  title: "A method that a path does not document is refused.",
  level: "should",
  requirements: [],
  source: "RFC 9110, section 15.5.6: a method that the target resource does not support.",
  scenarioTitle: "Undocumented methods on the path of",
  otherwise: "Every path documents every method.",
  isOfPath: true,
  cases({ base, isFirstOfPath, isDocumentedMethod }) {
    if (!isFirstOfPath) return [];
    return METHODS.filter((method) => !isDocumentedMethod(method)).map((method) => ({
      name: method.toLowerCase(),
      draft: { ...base, method },
    }));
  },
  *judge(exchange) {
    // A server of pages for people may answer whatever it does not know with one of them.
    if (mediaTypeOf(exchange.response.headers) === "text/html") return;
    yield* judgeKeptOut(exchange, "A method that the path does not document is accepted.");
  },
};
