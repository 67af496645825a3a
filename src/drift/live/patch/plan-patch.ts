import { asArray, asString, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import type { TrafficResult } from "../compare-traffic.ts";
import type { Repair } from "../live-rule.ts";
import { toSchema } from "../survey/shape-schema.ts";
import type { InferredBody } from "../survey/survey.ts";

/** One change of a document, none of which makes it refuse what it took before. */
export type Change =
  /** A new member; the objects on the way to it that are not there yet come into being. */
  | { readonly kind: "add"; readonly pointer: string; readonly value: unknown }
  /** A further item of an array; a single value becomes an array of both, a constant an enumeration. */
  | { readonly kind: "append"; readonly pointer: string; readonly item: unknown }
  /** A member that goes: a constraint, or a name that is required no more. */
  | { readonly kind: "remove"; readonly pointer: string }
  | { readonly kind: "replace"; readonly pointer: string; readonly value: boolean }
  /** A reference becomes a union of what it refers to and null. */
  | { readonly kind: "allow-null"; readonly pointer: string };

type Traffic = Pick<TrafficResult, "inference" | "repairs" | "undocumentedFields">;

/** What has to change in a spec so that it takes the traffic. */
export function planPatch(traffic: Traffic, document: JsonObject): readonly Change[] {
  const version = asString(document["openapi"], "");
  const fields = [...traffic.undocumentedFields].flatMap(([schema, shapes]) =>
    [...shapes].map(([name, shape]): Change => {
      const pointer = schema + toPointer(["properties", name]);
      return { kind: "add", pointer, value: toSchema(shape, version) };
    }),
  );
  const typeless = version.startsWith("3.0") ? listRetyped(traffic) : new Set();
  const repairs = traffic.repairs.flatMap((repair) => {
    if (repair.kind === "null" && typeless.has(repair.place)) return [];
    if (repair.kind === "status") return addStatus(repair, traffic, version);
    if (repair.kind === "media-type" || repair.kind === "optional") return [];
    return widen(repair, document);
  });
  return [
    ...fields,
    ...repairs,
    ...addMediaTypes(traffic, version),
    ...dropRequired(traffic, document),
  ];
}

/** Schemas that took another type than theirs. */
function listRetyped({ repairs }: Traffic): ReadonlySet<string> {
  return new Set(repairs.flatMap((repair) => (repair.kind === "type" ? repair.schema : [])));
}

type Of<Kind extends Repair["kind"]> = Extract<Repair, { readonly kind: Kind }>;

function addStatus(
  { operation, status }: Of<"status">,
  { inference }: Traffic,
  version: string,
): readonly Change[] {
  const bodies = inference.filter(
    (body) => body.operation.pointer === operation && body.status === status,
  );
  const content = bodies
    .filter(({ mediaType }) => mediaType !== "")
    .map((body) => [body.mediaType, { schema: toBodySchema([body], version) }]);
  const value = {
    description: "Seen in traffic.",
    ...(content.length > 0 && { content: Object.fromEntries(content) }),
  };
  return [{ kind: "add", pointer: operation + toPointer(["responses", status]), value }];
}

/** Several operations may share a response. */
function addMediaTypes({ inference, repairs }: Traffic, version: string): readonly Change[] {
  const wanted = repairs.filter((repair) => repair.kind === "media-type");
  const places = Map.groupBy(
    wanted,
    ({ response, mediaType }) => response + toPointer(["content", mediaType]),
  );
  return [...places].map(([pointer, users]) => {
    const bodies = inference.filter((body) => users.some((user) => isBodyOf(body, user)));
    return { kind: "add", pointer, value: { schema: toBodySchema(bodies, version) } };
  });
}

function isBodyOf(body: InferredBody, user: Of<"media-type">): boolean {
  const { operation, status, mediaType } = body;
  const isSame = operation.pointer === user.operation && status === user.status;
  return isSame && mediaType === user.mediaType;
}

function toBodySchema(bodies: readonly InferredBody[], version: string): JsonObject {
  const schemas = bodies.map(({ shape, alike }) => {
    const [$ref] = alike ?? [];
    if ($ref !== undefined) return { $ref };
    return shape ? toSchema(shape, version) : {};
  });
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  return distinct.length === 1 ? (distinct[0] ?? {}) : { anyOf: distinct };
}

type Widening = Of<"type"> | Of<"null"> | Of<"enum-member"> | Of<"constraint"> | Of<"header">;

function widen(repair: Widening, document: JsonObject): readonly Change[] {
  const isOld = asString(document["openapi"], "").startsWith("3.0");
  switch (repair.kind) {
    case "enum-member": {
      const schema = resolvePointer(document, repair.schema);
      const keyword = isObject(schema) && schema["enum"] === undefined ? "const" : "enum";
      return [{ kind: "append", pointer: `${repair.schema}/${keyword}`, item: repair.member }];
    }
    case "type":
      // OpenAPI 3.0 has one type for a schema, without which "nullable" says nothing.
      if (isOld) return removeAll(repair.schema, ["type", "nullable"]);
      return [{ kind: "append", pointer: `${repair.schema}/type`, item: repair.type }];
    case "null":
      return allowNull(repair.place, document);
    case "constraint":
      return removeAll(repair.schema, [repair.keyword]);
    case "header":
      return [{ kind: "replace", pointer: `${repair.header}/required`, value: false }];
  }
}

function removeAll(schema: string, keywords: readonly string[]): readonly Change[] {
  return keywords.map((keyword) => ({ kind: "remove", pointer: `${schema}/${keyword}` }));
}

/** An empty list of required names is none in OpenAPI 3.0. */
function dropRequired({ repairs }: Traffic, document: JsonObject): readonly Change[] {
  const wanted = repairs.filter((repair) => repair.kind === "optional");
  return [...Map.groupBy(wanted, ({ schema }) => schema)].flatMap(([schema, own]) => {
    const required = asArray(resolvePointer(document, `${schema}/required`));
    const names = new Set<unknown>(own.map(({ name }) => name));
    const indexes = [...required.keys()].filter((index) => names.has(required[index]));
    if (indexes.length === required.length) return removeAll(schema, ["required"]);
    return removeAll(`${schema}/required`, indexes.map(String));
  });
}

function allowNull(pointer: string, document: JsonObject): readonly Change[] {
  const schema = resolvePointer(document, pointer);
  if (!isObject(schema)) return [];
  const isOld = asString(document["openapi"], "").startsWith("3.0");
  // In OpenAPI 3.0 nothing beside a reference counts.
  if (typeof schema["$ref"] === "string") return isOld ? [] : [{ kind: "allow-null", pointer }];
  const members = ["enum", "const"]
    .filter((keyword) => schema[keyword] !== undefined)
    .map((keyword): Change => ({ kind: "append", pointer: `${pointer}/${keyword}`, item: null }));
  if (schema["type"] === undefined) return members;
  if (isOld) return [{ kind: "add", pointer: `${pointer}/nullable`, value: true }, ...members];
  return [{ kind: "append", pointer: `${pointer}/type`, item: "null" }, ...members];
}
