import { asObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { follow } from "../../../spec/reference.ts";
import type { LiveRule } from "../live-rule.ts";

/** The spec ignores the first (OpenAPI 3.1, Response Object); browsers leave the others out of recordings. */
const NOT_JUDGED: ReadonlySet<string> = new Set(["content-type", "set-cookie", "set-cookie2"]);

export const requiredHeaderIsSent: LiveRule = {
  id: "live/required-header-is-sent",
  title: "Every response has the headers that the spec requires.",
  level: "must",
  source: "OpenAPI 3.1, Header Object: required.",
  needs: "headers",
  *each({ called, headers, document }) {
    if (!called?.response || !headers) return;
    const { operation, response, title } = called;
    for (const { name, pointer } of requiredHeaders(document, response.pointer)) {
      if (headers.has(name.toLowerCase()) || NOT_JUDGED.has(name.toLowerCase())) continue;
      yield {
        operationId: operation.id,
        pointer: "",
        message: `${title}: the required header ${name} is missing.`,
        expected: `a header ${name}`,
        received: "none",
        spec: pointer,
        repair: { kind: "header", header: pointer },
      };
    }
  },
};

function requiredHeaders(document: JsonObject, response: string) {
  const headers = asObject(asObject(resolvePointer(document, response))["headers"]);
  return Object.keys(headers).flatMap((name) => {
    const { pointer, value } = follow(document, response + toPointer(["headers", name]));
    return value["required"] === true ? [{ name, pointer }] : [];
  });
}
