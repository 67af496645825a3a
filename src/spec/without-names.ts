const NAMES = new Set(["$id", "$anchor", "$dynamicAnchor"]);

/**
 * A value without the names of schemas in it, copied only where it has one. A loaded document needs none, since its
 * references are pointers; and Ajv takes for a name whatever looks like one, in an example too.
 */
export function withoutNames(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(withoutNames);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const entries = Object.entries(value);
  const kept = entries
    .filter(([key, member]) => typeof member !== "string" || !NAMES.has(key))
    .map(([key, member]) => [key, withoutNames(member)] as const);
  const isSame =
    kept.length === entries.length &&
    kept.every(([key, member]) => member === Reflect.get(value, key));
  return isSame ? value : Object.fromEntries(kept);
}
