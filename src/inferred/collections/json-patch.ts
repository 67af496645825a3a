import { applyPatch, type Patch } from "rfc6902";
import { asArray, asString, isObject, type JsonObject } from "../../lib/json.ts";

/** A record with a JSON Patch (RFC 6902) applied, or why it cannot be. */
export function applyJsonPatch(record: JsonObject, patch: unknown): JsonObject | string {
  // In a holder of its own the whole record has a place, which a step may replace.
  const holder = { record: structuredClone(record) };
  const steps = asArray(patch).map(intoHolder);
  const failed = applyAll(holder, steps);
  if (failed >= 0) return `Step ${failed} of the patch cannot be applied. Correct it.`;
  return isObject(holder.record) ? holder.record : "The patch leaves no object. Correct it.";
}

function intoHolder(step: unknown): unknown {
  if (!isObject(step)) return step;
  const inside = (key: string) => `/record${asString(step[key], "/?")}`;
  return { ...step, path: inside("path"), ...("from" in step && { from: inside("from") }) };
}

/** Index of the first step that does not fit what is there; -1 when all do. */
function applyAll(holder: object, steps: readonly unknown[]): number {
  return steps.findIndex((step) => {
    // The library would leave the name out of the path and write beside it.
    if (JSON.stringify(step).includes("/__proto__")) return true;
    try {
      // The library judges each step itself.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const [mistake] = applyPatch(holder, [step] as Patch);
      return mistake !== null;
    } catch {
      return true;
    }
  });
}
