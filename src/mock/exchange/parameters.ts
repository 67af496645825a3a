import { isObject, type JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { isJson } from "../../spec/documented.ts";
import type { Parameter } from "../../spec/operation.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import type { UntypedRequest } from "../definition/handler.ts";
import { findMedia } from "./body.ts";
import type { Call } from "./call.ts";
import { readCookie } from "./credentials.ts";
import { readTexts } from "./parameter-value.ts";

const NOTHING: JsonObject = {};

/** The documented query parameters that a request bears, each read as its schema has it. */
export function readQuery({ operation, request, spec }: Call): JsonObject {
  if (request.query === "") return NOTHING;
  const sent = new URLSearchParams(request.query);
  return Object.fromEntries(
    operation.parameters
      .filter(({ name, in: place }) => place === "query" && sent.has(name))
      .map((parameter) => [
        parameter.name,
        readTexts(sent.getAll(parameter.name), parameter, spec.document),
      ]),
  );
}

/** How a request breaks the spec: parameters, then the body. */
export function checkRequest(call: Call, request: UntypedRequest): readonly SpecViolation[] {
  const parameters = call.operation.parameters.flatMap((parameter) =>
    checkParameter(call, parameter, request.query),
  );
  return [...parameters, ...checkBody(call, request)];
}

/** Only what was parsed can be judged; a body that may be left out, and was, fits. */
function checkBody(
  { operation, spec, request: sent }: Call,
  { mediaType, body }: UntypedRequest,
): readonly SpecViolation[] {
  const schema = findMedia(operation.requestBody?.content ?? [], mediaType)?.schema;
  if (schema === undefined || sent.body.length === 0) return [];
  if (!isJson(mediaType) && !isObject(body)) return [];
  if (body instanceof Uint8Array) return [];
  return spec
    .schemaAt(schema)(toJudged(body))
    .map((violation) => ({ ...violation, specPointer: schema }));
}

/** A form with a name in place of each file: to its schema a file is a text, whatever is in it. */
function toJudged(body: unknown): unknown {
  if (body instanceof File) return body.name;
  if (Array.isArray(body)) return holdsFile(body) ? body.map(toJudged) : body;
  if (!isObject(body) || !Object.values(body).some(holdsFile)) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, toJudged(value)]));
}

function holdsFile(value: unknown): boolean {
  return value instanceof File || (Array.isArray(value) && value.some(holdsFile));
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
  const { schema } = parameter;
  if (schema === undefined) return [];
  return call.spec
    .schemaAt(schema)(value)
    .map((violation) => ({
      pointer: pointer + violation.pointer,
      message: violation.message,
      specPointer: schema,
    }));
}

function valueOf(call: Call, parameter: Parameter, query: JsonObject): unknown {
  const { name, in: place } = parameter;
  if (place === "query") return query[name];
  const text = textOf(call, parameter);
  return text === undefined ? undefined : readTexts([text], parameter, call.spec.document);
}

function textOf(
  { request, pathParameters }: Call,
  { name, in: place }: Parameter,
): string | undefined {
  if (place === "path") return pathParameters[name];
  if (place === "querystring") return request.query;
  return place === "cookie" ? readCookie(request, name) : request.headers[name.toLowerCase()];
}
