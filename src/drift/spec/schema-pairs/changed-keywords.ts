import { isDeepStrictEqual } from "node:util";
import { asArray, asObject, isObject, type JsonObject } from "../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../lib/json-pointer.ts";
import { follow } from "../../../spec/reference.ts";

/** What a schema may demand of a value itself; what it demands of parts is compared there. */
const DEMANDS = [
  "additionalProperties",
  "anyOf",
  "const",
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "format",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "not",
  "oneOf",
  "pattern",
  "propertyNames",
  "type",
  "uniqueItems",
] as const;

/** A keyword that both sides write otherwise, in schemas that describe the same part of a value. */
export interface ChangedKeyword {
  readonly keyword: (typeof DEMANDS)[number];
  /** The schemas that have it, or have it not. */
  readonly base: string;
  readonly revision: string;
  /** The way from the whole message: `["data", "roles", "items"]`. */
  readonly way: readonly string[];
}

interface Pair {
  readonly base: string;
  readonly revision: string;
}

/** The keywords that differ between two schemas and the schemas inside of them. */
export function findChangedKeywords(
  documents: Readonly<Record<keyof Pair, JsonObject>>,
  root: Pair,
  hidden: "readOnly" | "writeOnly",
): readonly ChangedKeyword[] {
  const seen = new Set<string>();
  const found: ChangedKeyword[] = [];
  compare(root, []);
  return found;

  function compare(pair: Pair, way: readonly string[]): void {
    const sides = [documents.base, documents.revision] as const;
    if (!isObject(resolvePointer(sides[0], pair.base))) return;
    if (!isObject(resolvePointer(sides[1], pair.revision))) return;
    const base = follow(sides[0], pair.base);
    const revision = follow(sides[1], pair.revision);
    const key = JSON.stringify([base.pointer, revision.pointer]);
    if (seen.has(key) || base.value[hidden] === true || revision.value[hidden] === true) return;
    seen.add(key);
    for (const keyword of DEMANDS) {
      if (isSame(keyword, base.value[keyword], revision.value[keyword])) continue;
      found.push({ keyword, base: base.pointer, revision: revision.pointer, way });
    }
    for (const tokens of partsOf(base.value, revision.value)) {
      const inner = toPointer(tokens);
      const next = { base: base.pointer + inner, revision: revision.pointer + inner };
      compare(next, nameOf(tokens) === undefined ? way : [...way, String(nameOf(tokens))]);
    }
  }
}

function isSame(keyword: string, base: unknown, revision: unknown): boolean {
  const areBranches = keyword === "anyOf" || keyword === "oneOf";
  if (areBranches) return asArray(base).length === asArray(revision).length;
  if (keyword === "additionalProperties" && isObject(base) && isObject(revision)) return true;
  return isDeepStrictEqual(base, revision);
}

/** The schemas that both have inside, by the way from the one around. */
function partsOf(base: JsonObject, revision: JsonObject): readonly (readonly string[])[] {
  const names = Object.keys(asObject(base["properties"])).filter((name) =>
    Object.hasOwn(asObject(revision["properties"]), name),
  );
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const [own, other] = [asArray(base[keyword]), asArray(revision[keyword])];
    return own.length === other.length ? [...own.keys()].map((at) => [keyword, String(at)]) : [];
  });
  return [
    ...names.map((name) => ["properties", name]),
    ["items"],
    ["additionalProperties"],
    ...branches,
  ];
}

/** How a value calls a part, where it has a name for it. */
function nameOf([keyword, name]: readonly string[]): string | undefined {
  if (keyword === "properties") return name;
  return keyword === "items" ? "items" : undefined;
}
