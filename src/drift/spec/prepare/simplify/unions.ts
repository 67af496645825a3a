import { asArray, isObject, type JsonObject } from "../../../../lib/json.ts";

/** Keywords that may refuse null whatever the type says. */
const JUDGES_OF_NULL = ["$ref", "allOf", "anyOf", "else", "if", "not", "oneOf", "then"];

/** The types of branches that demand nothing but a type; undefined for others, or where a value would fit two. */
export function typesOfBranches(
  branches: readonly unknown[],
  keyword: "anyOf" | "oneOf",
): readonly unknown[] | undefined {
  if (!branches.every((branch) => isObject(branch) && isBare(branch))) return undefined;
  const types = branches.flatMap((branch) => (isObject(branch) ? [branch["type"]].flat() : []));
  const found = [...new Set(types)];
  const isWhole = found.includes("integer") && found.includes("number");
  if (keyword === "oneOf" && (isWhole || found.length < types.length)) return undefined;
  return isWhole ? found.filter((type) => type !== "integer") : found;
}

function isBare(branch: JsonObject): boolean {
  const keys = Object.keys(branch);
  return keys.length === 1 && keys[0] === "type";
}

/** The branch beside one that accepts null alone. */
export function besideNull(branches: readonly unknown[]): unknown {
  const [first, second] = branches;
  if (branches.length !== 2) return undefined;
  if (isNull(first)) return second;
  return isNull(second) ? first : undefined;
}

function isNull(branch: unknown): boolean {
  if (!isObject(branch)) return false;
  const { type, enum: values, ...others } = branch;
  if (Object.keys(others).length > 0) return false;
  if (values === undefined) return type === "null";
  return asArray(values).every((value) => value === null) && (type ?? "null") === "null";
}

/** Whether null can be added to the types of a schema, which so far exclude it. */
export function canTakeNull(schema: JsonObject): boolean {
  const { type } = schema;
  if (type === undefined || [type].flat().includes("null")) return false;
  return !JUDGES_OF_NULL.some((keyword) => keyword in schema);
}

/** The schema that accepts null besides. */
export function withNull(schema: JsonObject): JsonObject {
  const values = schema["enum"];
  return {
    ...schema,
    type: [...[schema["type"]].flat(), "null"],
    ...(Array.isArray(values) && !values.includes(null) && { enum: [...asArray(values), null] }),
  };
}

/** The name of the component that accepts null besides what another one accepts. */
export function toNullableName(name: string): string {
  return `${name}.nullable`;
}

/** Whether a pointer leads into such a component. */
export function isNullable(pointer: string): boolean {
  return /^\/components\/schemas\/[^/]*\.nullable(?:\/|$)/.test(pointer);
}
