import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { discriminate, discriminatorUnion } from "./discriminator.ts";
import { refer, resolveSchema } from "./refer.ts";
import type { Branch, Union } from "./union.ts";

/** What a schema asks for besides its own keywords: the schemas it refers to and combines. */
export function unionsOf(
  document: JsonObject,
  schema: JsonObject,
  layers: readonly JsonObject[],
): readonly Union[] {
  const { $ref: reference, if: condition } = schema;
  return [
    ...(typeof reference === "string" ? [[{ schemas: [refer(document, reference)] }]] : []),
    ...asArray(schema["allOf"]).map((part): Union => [{ schemas: [part] }]),
    ...branchesOf(document, schema, "oneOf"),
    ...branchesOf(document, schema, "anyOf"),
    ...(condition === undefined
      ? []
      : [[{ schemas: [condition, schema["then"]] }, { schemas: [schema["else"]] }]]),
    ...Object.entries(asObject(schema["dependentSchemas"])).map(([name, dependent]): Union => [
      { schemas: [dependent] },
      { schemas: [], unwanted: [name] },
    ]),
    ...("not" in schema ? [[avoid(document, schema["not"])]] : []),
    ...discriminatorUnion(document, schema, layers),
  ];
}

function branchesOf(
  document: JsonObject,
  schema: JsonObject,
  keyword: "oneOf" | "anyOf",
): readonly Union[] {
  const branches = asArray(schema[keyword]);
  if (branches.length === 0) return [];
  const required = branches.map((branch) => requiredOf(document, branch));
  return [
    branches.map((branch, index) => ({
      schemas: [...discriminate(document, schema, branch), branch],
      ...(keyword === "oneOf" && {
        unwanted: required.flat().filter((name) => !required[index]?.includes(name)),
      }),
    })),
  ];
}

/** What a schema must not have is avoided by a property that is missing; the rest is left to chance. */
function avoid(document: JsonObject, not: unknown): Branch {
  return { schemas: not === true ? [false] : [], unwanted: requiredOf(document, not) };
}

function requiredOf(document: JsonObject, schema: unknown): readonly string[] {
  const resolved = resolveSchema(document, schema);
  if (!isObject(resolved)) return [];
  const inside = ["allOf", "anyOf"].flatMap((keyword) => asArray(resolved[keyword]));
  return [
    ...asArray(resolved["required"]).map(String),
    ...inside.flatMap((part) => asArray(asObject(part)["required"]).map(String)),
  ];
}
