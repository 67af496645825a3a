import type { JsonObject } from "../../../../lib/json.ts";
import { foldParts } from "./fold-parts.ts";
import { addNull, foldUnion } from "./fold-union.ts";
import type { Folding } from "./folding.ts";
import { toListed } from "./listed-values.ts";

/** One object in fewer words; one that is no schema stays as it is. */
export function foldSchema(schema: JsonObject, folding: Folding): JsonObject {
  const { nullable, ...rest } = schema;
  const listed = toListed(rest);
  const own = listed === rest && nullable === undefined ? schema : folding.moved(listed, schema);
  const merged = foldUnion(foldUnion(foldParts(own, folding), "anyOf", folding), "oneOf", folding);
  if (nullable !== true) return merged;
  return folding.moved({ ...addNull(merged, folding) }, schema, merged);
}
