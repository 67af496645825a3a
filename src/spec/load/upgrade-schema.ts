import { asArray, isObject, type JsonObject } from "../../lib/json.ts";
import { fromFragment, resolvePointer } from "../../lib/json-pointer.ts";

/** An object of a document that was read a moment ago, and that nobody else has seen. */
export type Draft = Record<string, unknown>;

/** Takes away what stands beside a `$ref`, as OpenAPI 3.0.4 has it ignored (section 4.7.23). */
export function dropSiblings(schema: Draft): void {
  if (typeof schema["$ref"] !== "string") return;
  // Whoever writes `nullable` there means it: see below.
  for (const key of Object.keys(schema)) {
    if (key !== "$ref" && key !== "nullable") delete schema[key];
  }
}

/**
 * Gives the words of OpenAPI 3.0 in a schema the meaning that they have there, in those of JSON Schema 2020-12.
 * Nothing of it moves, so that a pointer into it stays right.
 */
export function upgradeSchema(schema: Draft, document: JsonObject): void {
  const isNullable = schema["nullable"] === true;
  toExclusive(schema, "minimum", "exclusiveMinimum");
  toExclusive(schema, "maximum", "exclusiveMaximum");
  for (const keyword of ["oneOf", "anyOf"]) {
    for (const branch of asArray(schema[keyword])) toNullBranch(branch);
  }
  delete schema["nullable"];
  if (isNullable) allowNull(schema, document);
}

function toExclusive(schema: Draft, limit: string, exclusive: string): void {
  if (typeof schema[exclusive] !== "boolean") return;
  if (schema[exclusive] && typeof schema[limit] === "number") {
    schema[exclusive] = schema[limit];
    delete schema[limit];
    return;
  }
  delete schema[exclusive];
}

/** A branch of a union that says nothing but `nullable: true` means null, not any value. */
function toNullBranch(branch: unknown): void {
  if (!isObject(branch) || branch["nullable"] !== true || Object.keys(branch).length > 1) return;
  const draft: Draft = branch;
  delete draft["nullable"];
  draft["type"] = "null";
}

/**
 * `nullable` beside a `$ref`, an `enum` without null or a combination has no effect by the letter of OpenAPI 3.0.
 * Whoever writes it there means null, and servers answer it.
 */
function allowNull(schema: Draft, document: JsonObject): void {
  const { $ref, type, enum: values, allOf } = schema;
  if (typeof $ref === "string") {
    delete schema["$ref"];
    schema["anyOf"] = [{ $ref }, { type: "null" }];
    return;
  }
  if (typeof type === "string" || Array.isArray(type)) {
    schema["type"] = [...new Set([type, "null"].flat())];
  }
  if (Array.isArray(values) && !values.includes(null)) schema["enum"] = [...values, null];
  for (const branch of asArray(allOf)) if (isObject(branch)) allowNull(branch, document);
  for (const union of ["oneOf", "anyOf"]) {
    const branches = asArray(schema[union]);
    if (branches.length > 0 && !branches.some((branch) => acceptsNull(branch, document))) {
      schema[union] = [...branches, { type: "null" }];
    }
  }
}

/** Whether null fits a branch already: a second branch that it fits would break a `oneOf`. */
function acceptsNull(branch: unknown, document: JsonObject, hops = 0): boolean {
  if (!isObject(branch)) return branch === true;
  const { $ref, nullable, type, enum: values, oneOf, anyOf, allOf } = branch;
  if (typeof $ref === "string") {
    const target = $ref.startsWith("#") ? resolvePointer(document, fromFragment($ref)) : false;
    return hops < 10 && acceptsNull(target, document, hops + 1);
  }
  if (nullable === true) return true;
  if (type !== undefined) return [type].flat().includes("null");
  return [values, oneOf, anyOf, allOf].every((limit) => limit === undefined);
}
