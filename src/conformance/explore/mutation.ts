import { isObject } from "../../lib/json.ts";
import { changePart, partsOf } from "../../lib/json-parts.ts";

/** One change of a JSON value. `at` chooses a part, whatever their number. */
export type Mutation =
  | { readonly kind: "drop"; readonly at: number }
  | { readonly kind: "replace"; readonly at: number; readonly value: unknown }
  | { readonly kind: "add"; readonly at: number; readonly key: string; readonly value: unknown }
  | { readonly kind: "nest"; readonly at: number; readonly key: string; readonly depth: number };

/** The value with one change. */
export function mutate(value: unknown, mutation: Mutation): unknown {
  const parts = partsOf(value);
  // The whole is changed only where there is no part.
  const { pointer = "" } = parts[1 + (mutation.at % Math.max(1, parts.length - 1))] ?? {};
  switch (mutation.kind) {
    case "drop":
      return pointer === "" ? {} : changePart(value, pointer, () => undefined);
    case "replace":
      return changePart(value, pointer, () => mutation.value);
    case "add":
      return addTo(value, mutation.key, mutation.value);
    case "nest":
      return changePart(value, pointer, (part) => nest(part, mutation));
  }
}

/** Adds an own property, even one of the name `__proto__`. */
function addTo(value: unknown, key: string, member: unknown): unknown {
  if (!isObject(value)) return [value, member];
  return Object.fromEntries([...Object.entries(value), [key, member]]);
}

function nest(value: unknown, { key, depth }: { readonly key: string; readonly depth: number }) {
  let nested = value;
  for (let level = 0; level < depth; level += 1) {
    nested = key === "" ? [nested] : Object.fromEntries([[key, nested]]);
  }
  return nested;
}

/** JSON with the first property a second time: parsers differ in which of the two they keep. */
export function duplicateFirst(value: unknown, member: unknown): string {
  const text = JSON.stringify(value);
  const [key] = isObject(value) ? Object.keys(value) : [];
  if (key === undefined) return text;
  return `{${JSON.stringify(key)}:${JSON.stringify(member)},${text.slice(1)}`;
}
