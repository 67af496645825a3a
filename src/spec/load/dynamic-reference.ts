import type { Files } from "./files.ts";
import type { Remark } from "./remarks.ts";
import type { Draft } from "./upgrade-schema.ts";
import type { Site } from "./site.ts";

/**
 * Makes a `$dynamicRef` a `$ref` where one schema bears the name. Where several do, which one is meant depends on the
 * way by which a validator came, and anything fits.
 */
export function fixDynamicReference(files: Files, { pointer, value }: Site): readonly Remark[] {
  const { $dynamicRef, $ref } = value;
  if (typeof $dynamicRef !== "string") return [];
  const draft: Draft = value;
  delete draft["$dynamicRef"];
  const name = $dynamicRef.replace(/^#/, "");
  const found = files.findName(files.baseOf(pointer), "$dynamicAnchor", name);
  const isPlain = $dynamicRef.startsWith("#/");
  if ($ref === undefined && (found !== undefined || isPlain)) {
    draft["$ref"] = $dynamicRef;
    return [];
  }
  const message = `there is not one "$dynamicAnchor" of the name "${name}": anything fits there.`;
  return [{ pointer: `${pointer}/$dynamicRef`, message }];
}
