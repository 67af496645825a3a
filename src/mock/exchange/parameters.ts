import type { JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import type { Parameter } from "../../spec/operation.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import { toMediaType } from "../../lib/media-type.ts";
import type { Call } from "./call.ts";

const NOTHING: JsonObject = {};

/** The documented query parameters that a request bears, numbers and booleans read as such. */
export function readQuery({ operation, request }: Call): JsonObject {
  if (request.query === "") return NOTHING;
  const sent = new URLSearchParams(request.query);
  return Object.fromEntries(
    operation.parameters
      .filter(({ name, in: place }) => place === "query" && sent.has(name))
      .map((parameter) => [parameter.name, coerce(parameter, sent.get(parameter.name) ?? "")]),
  );
}

/** How a request breaks the spec: parameters, then the body. */
export function checkRequest(
  call: Call,
  query: JsonObject,
  body: JsonObject,
): readonly SpecViolation[] {
  const { operation, request, spec } = call;
  const parameters = operation.parameters.flatMap((parameter) =>
    checkParameter(call, parameter, query),
  );
  const mediaType = toMediaType(request.headers["content-type"]);
  const content = operation.requestBody?.content.find(
    (documented) => documented.mediaType === mediaType,
  );
  const schema = content?.schema;
  if (schema === undefined) return parameters;
  const violations = spec.schemaAt(schema)(body);
  return [...parameters, ...violations.map((violation) => ({ ...violation, specPointer: schema }))];
}

function checkParameter(
  call: Call,
  parameter: Parameter,
  query: JsonObject,
): readonly SpecViolation[] {
  const value = valueOf(call, parameter, query);
  const pointer = toPointer([parameter.in, parameter.name]);
  if (value === undefined) {
    return parameter.required
      ? [{ pointer, message: "is required", specPointer: parameter.pointer }]
      : [];
  }
  const check = call.spec.schemaAt(`${parameter.pointer}/schema`);
  return check(value).map((violation) => ({
    pointer: pointer + violation.pointer,
    message: violation.message,
    specPointer: `${parameter.pointer}/schema`,
  }));
}

function valueOf(
  { request, pathParameters }: Call,
  { name, in: place }: Parameter,
  query: JsonObject,
): unknown {
  if (place === "path") return pathParameters[name];
  return place === "query" ? query[name] : request.headers[name.toLowerCase()];
}

function coerce({ type }: Parameter, text: string): unknown {
  if ((type === "integer" || type === "number") && text.trim() !== "") return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}
