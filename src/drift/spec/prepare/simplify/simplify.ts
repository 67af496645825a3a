import { asObject, isObject, type JsonObject } from "../../../../lib/json.ts";
import { resolvePointer, toPointer } from "../../../../lib/json-pointer.ts";
import { hasNames, isData } from "../keywords.ts";
import type { Origins } from "../origins.ts";
import { foldSchema } from "./fold-schema.ts";
import { createFolding } from "./folding.ts";

const SCHEMAS = "/components/schemas";

/**
 * A document in normal form whose schemas say what they say in the fewest words: no `allOf` where one schema says the
 * same, no `const`, no union of mere types. So two ways to write one thing look the same.
 */
export function simplify(document: JsonObject, origins: Origins): JsonObject {
  const known = new Map<string, unknown>();
  const open = new Set<string>();
  const folding = createFolding({ document, origins, findSchema });
  // The order decides where what contains itself is cut: it must not depend on the order of the document.
  for (const name of Object.keys(asObject(resolvePointer(document, SCHEMAS))).toSorted()) {
    findSchema(SCHEMAS + toPointer([name]));
  }
  const simple = asObject(rewrite(document, "", false));
  const components = asObject(simple["components"]);
  const nullable = folding.listNullable();
  if (nullable.length === 0) return simple;
  const schemas = { ...asObject(components["schemas"]), ...Object.fromEntries(nullable) };
  return { ...simple, components: { ...components, schemas } };

  /** A schema of the components, simplified; undefined inside of itself. */
  function findSchema(pointer: string): unknown {
    if (known.has(pointer)) return known.get(pointer);
    if (open.has(pointer)) return undefined;
    open.add(pointer);
    const found = rewrite(resolvePointer(document, pointer), pointer, false);
    open.delete(pointer);
    known.set(pointer, found);
    return found;
  }

  function rewrite(value: unknown, pointer: string, areNames: boolean): unknown {
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).map(([key, member]): [string, unknown] => {
      const inner = pointer + toPointer([key]);
      if (!areNames && isData(key)) return [key, member];
      if (pointer === SCHEMAS) return [key, findSchema(inner)];
      return [key, rewrite(member, inner, !areNames && hasNames(key) && isObject(member))];
    });
    if (Array.isArray(value)) return keep(members.map(([, member]) => member));
    const result = keep(Object.fromEntries(members));
    return areNames ? result : foldSchema(result, folding);

    function keep<Value extends object>(kept: Value): Value {
      origins.set(kept, [pointer]);
      return kept;
    }
  }
}
