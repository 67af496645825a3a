import { asArray, isObject, type JsonObject } from "../../../../lib/json.ts";
import { foldParts } from "./fold-parts.ts";
import type { Folding } from "./folding.ts";
import { mergeSchemas } from "./merge-schemas.ts";
import { besideNull, canTakeNull, typesOfBranches, withNull } from "./unions.ts";

const NULL = { type: "null" };

/** A schema without a union of mere types, of one form, or of one form and null. */
export function foldUnion(
  schema: JsonObject,
  keyword: "anyOf" | "oneOf",
  folding: Folding,
): JsonObject {
  const { [keyword]: branches, ...rest } = schema;
  if (!Array.isArray(branches) || "discriminator" in schema) return schema;
  const types = typesOfBranches(branches, keyword);
  if (types) {
    const merged = mergeSchemas(rest, { type: types.length === 1 ? types[0] : types });
    return merged ? folding.moved(merged, schema) : schema;
  }
  if (branches.length === 1) {
    const parts = { ...rest, allOf: [...asArray(rest["allOf"]), ...branches] };
    const merged = foldParts(folding.moved(parts, schema), folding);
    return "allOf" in merged ? schema : merged;
  }
  const other = besideNull(branches);
  return isObject(other) ? foldNull(schema, { rest, other }, folding) : schema;
}

interface BesideNull {
  readonly rest: JsonObject;
  readonly other: JsonObject;
}

function foldNull(schema: JsonObject, { rest, other }: BesideNull, folding: Folding): JsonObject {
  const reference = Object.keys(rest).length === 0 ? folding.toNullable(other) : undefined;
  if (reference) return folding.moved(reference, schema);
  const target = folding.resolve(other);
  if (!target || !canTakeNull(target)) return schema;
  const merged = mergeSchemas(rest, withNull(target));
  return merged ? folding.moved(merged, schema, target) : schema;
}

/** A schema that says `nullable`, which OpenAPI 3.0 reads beside a type alone, and its users everywhere. */
export function addNull(schema: JsonObject, folding: Folding): JsonObject {
  const reference = folding.toNullable(schema);
  if (reference) return folding.moved(reference, schema);
  if (canTakeNull(schema)) return folding.moved(withNull(schema), schema);
  const union = ["oneOf", "anyOf"].find((keyword) => Array.isArray(schema[keyword]));
  if (union !== undefined) {
    const branches = asArray(schema[union]);
    const hasNull = branches.some((branch) => isObject(branch) && branch["type"] === "null");
    return hasNull ? schema : folding.moved({ ...schema, [union]: [...branches, NULL] }, schema);
  }
  if (Object.keys(schema).length === 0) return schema;
  return foldUnion(folding.moved({ anyOf: [schema, NULL] }, schema), "anyOf", folding);
}
