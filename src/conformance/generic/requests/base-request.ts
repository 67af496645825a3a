import type { JsonObject } from "../../../lib/json.ts";
import type { Operation, Parameter } from "../../../spec/operation.ts";
import type { Draft } from "../../draft.ts";
import { encodeField } from "./encode-body.ts";
import { examplesAt } from "./examples.ts";

/** The request of an operation as the spec documents it, yet without a body. */
export function baseRequest(document: JsonObject, operation: Operation): Draft {
  const valueOf = (parameter: Parameter) => encodeField(examplesAt(document, parameter.pointer)[0]);
  const of = (place: Parameter["in"]) =>
    operation.parameters.filter((parameter) => parameter.in === place && isSent(parameter));
  const pairsOf = (place: Parameter["in"]) =>
    of(place).map((parameter): [string, string] => [parameter.name, valueOf(parameter)]);

  const path = pairsOf("path").reduce(
    (filled, [name, value]) => filled.replaceAll(`{${name}}`, encodeURIComponent(value)),
    operation.path,
  );
  const query = new URLSearchParams(pairsOf("query")).toString();
  const cookies = pairsOf("cookie").map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return {
    method: operation.method,
    path: query === "" ? path : `${path}?${query}`,
    headers: {
      ...Object.fromEntries(pairsOf("header")),
      ...(cookies.length > 0 && { Cookie: cookies.join("; ") }),
    },
  };
}

/** OpenAPI 3.1, Parameter Object: a header of one of these names is described elsewhere, and ignored. */
const IGNORED = new Set(["accept", "content-type", "authorization"]);

/** An optional parameter is left out: it may mean something that not every server has. */
function isSent({ name, in: place, required }: Parameter): boolean {
  return required && !(place === "header" && IGNORED.has(name.toLowerCase()));
}
