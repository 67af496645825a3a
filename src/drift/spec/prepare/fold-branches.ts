import { asObject, asString, type JsonObject } from "../../../lib/json.ts";
import { fromFragment, resolvePointer } from "../../../lib/json-pointer.ts";
import type { Origins } from "./origins.ts";
import { createShapes, type ShapeOf } from "./shapes.ts";

const COMBINATIONS = new Set(["oneOf", "anyOf", "allOf"]);

/**
 * Both documents with the branches that they share under one name. oasdiff takes a branch for another one as soon
 * as its component has another name, or none.
 */
export function foldBranches(
  base: JsonObject,
  revision: JsonObject,
  origins: Readonly<Record<"base" | "revision", Origins>>,
): readonly [JsonObject, JsonObject] {
  const shapes = [createShapes(base, "base"), createShapes(revision, "revision")] as const;
  const [own, other] = [findBranches(base, shapes[0]), findBranches(revision, shapes[1])];
  const shared = new Map<string, string>();
  for (const [shape, names] of own) {
    const others = other.get(shape);
    if (others && [...names, ...others].some((name) => name !== [...names][0])) {
      shared.set(shape, nameOf([...others, ...names], shape));
    }
  }
  if (shared.size === 0) return [base, revision];
  return [
    fold(base, { shapeOf: shapes[0], shared, origins: origins.base }),
    fold(revision, { shapeOf: shapes[1], shared, origins: origins.revision }),
  ];
}

/** The references, or nothing for a branch without one, by the shape of the branch. */
function findBranches(document: JsonObject, shapeOf: ShapeOf): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  visit(document);
  return found;

  function visit(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      visit(member);
      if (!COMBINATIONS.has(key) || !Array.isArray(member)) continue;
      for (const branch of member) {
        const shape = shapeOf(branch);
        const names = found.get(shape) ?? new Set();
        found.set(shape, names.add(asString(asObject(branch)["$ref"], "")));
      }
    }
  }
}

function nameOf(references: readonly string[], shape: string): string {
  const name =
    references
      .find((reference) => reference !== "")
      ?.split("/")
      .at(-1) ?? "branch";
  return `${name}.${shape.slice(0, 8)}`;
}

interface FoldOptions {
  readonly shapeOf: ShapeOf;
  readonly shared: ReadonlyMap<string, string>;
  readonly origins: Origins;
}

function fold(document: JsonObject, { shapeOf, shared, origins }: FoldOptions): JsonObject {
  const added: Record<string, unknown> = {};
  const folded = asObject(rewrite(document));
  const components = asObject(folded["components"]);
  const schemas = { ...asObject(components["schemas"]), ...added };
  return { ...folded, components: { ...components, schemas } };

  function rewrite(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).map(([key, member]): [string, unknown] => {
      const areBranches = COMBINATIONS.has(key) && Array.isArray(member);
      return [key, areBranches ? member.map(foldBranch) : rewrite(member)];
    });
    const result = Array.isArray(value)
      ? members.map(([, member]) => member)
      : Object.fromEntries(members);
    const from = origins.get(value);
    if (from) origins.set(result, from);
    return result;
  }

  function foldBranch(branch: unknown): unknown {
    const name = shared.get(shapeOf(branch));
    if (name === undefined) return rewrite(branch);
    const reference = asObject(branch)["$ref"];
    added[name] ??=
      typeof reference === "string" ? resolvePointer(document, fromFragment(reference)) : branch;
    return { $ref: `#/components/schemas/${name}` };
  }
}
