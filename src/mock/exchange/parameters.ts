import { isObject, type JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { isJson } from "../../spec/documented.ts";
import type { Operation, Parameter } from "../../spec/operation.ts";
import {
  createParameterParser,
  type ParameterValues,
  type ParseParameters,
} from "../../spec/parameters/parse-parameters.ts";
import type { Spec } from "../../spec/spec.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import type { UntypedRequest } from "../definition/handler.ts";
import { findMedia } from "./body.ts";
import type { Call } from "./call.ts";

const NOTHING: JsonObject = {};

/** The schemas of an operation's parameters are looked at with the first request that bears any. */
const parsers = new WeakMap<Operation, ParseParameters>();

/** The documented query parameters that a request bears, each read as its schema has it. */
export function readQuery(call: Call): JsonObject {
  return call.request.query === "" ? NOTHING : readParameters(call).query;
}

function readParameters({ operation, spec, request, pathParameters }: Call): ParameterValues {
  const parse = parsers.get(operation) ?? createParameterParser(spec.document, operation);
  parsers.set(operation, parse);
  return parse({ path: pathParameters, query: request.query, headers: request.headers });
}

/** How a request breaks the spec: parameters, then the body. */
export function checkRequest(call: Call, request: UntypedRequest): readonly SpecViolation[] {
  return [...checkParameters(call), ...checkBody(call, request)];
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

function checkParameters(call: Call): readonly SpecViolation[] {
  const { parameters } = call.operation;
  if (parameters.length === 0) return [];
  const values = readParameters(call);
  return parameters.flatMap((parameter) => {
    // A parameter may be called as what every object inherits.
    const { in: place, name } = parameter;
    const value = Object.hasOwn(values[place], name) ? values[place][name] : undefined;
    return checkParameter(call.spec, parameter, value);
  });
}

function checkParameter(
  spec: Spec,
  { name, in: place, required, pointer: specPointer, schema }: Parameter,
  value: unknown,
): readonly SpecViolation[] {
  const pointer = toPointer([place, name]);
  if (value === undefined) {
    return required ? [{ pointer, message: "is required", specPointer }] : [];
  }
  if (schema === undefined) return [];
  return spec
    .schemaAt(schema)(value)
    .map((violation) => ({
      pointer: pointer + violation.pointer,
      message: violation.message,
      specPointer: schema,
    }));
}
