import { asArray, asObject, isObject, type JsonObject } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { follow, type Located } from "../../spec/reference.ts";

/** A documented property of an object. */
export interface Property {
  readonly name: string;
  /** Of its schema, references followed. */
  readonly pointer: string;
  readonly schema: JsonObject;
  readonly required: boolean;
}

/** Deeper combinations lead back to where they began. */
const DEPTH_LIMIT = 8;

/** The schema at a pointer, references followed; undefined for `true`, `false` and what leads nowhere. */
export function findSchema(document: JsonObject, pointer: string): Located | undefined {
  try {
    return follow(document, pointer);
  } catch {
    return undefined;
  }
}

/** The properties of an object schema by name, those of all combined schemas among them. */
export function readProperties(
  document: JsonObject,
  pointer: string,
  depth = 0,
): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  const at = findSchema(document, pointer);
  if (!at || depth > DEPTH_LIMIT) return found;
  for (const combination of ["allOf", "oneOf", "anyOf"]) {
    for (const index of asArray(at.value[combination]).keys()) {
      const part = readProperties(document, `${at.pointer}/${combination}/${index}`, depth + 1);
      for (const [name, property] of part) found.set(name, property);
    }
  }
  for (const name of Object.keys(asObject(at.value["properties"]))) {
    const property = findSchema(document, at.pointer + toPointer(["properties", name]));
    const { pointer: place = at.pointer + toPointer(["properties", name]), value = {} } =
      property ?? {};
    found.set(name, { name, pointer: place, schema: value, required: false });
  }
  for (const name of asArray(at.value["required"]).map(String)) {
    const property = found.get(name);
    if (property) found.set(name, { ...property, required: true });
  }
  return found;
}

/** The pointer of the items' schema, when the schema at a pointer is one of arrays. */
export function findItems(document: JsonObject, pointer: string): string | undefined {
  const at = findSchema(document, pointer);
  if (!at || !hasType(at.value, "array") || !isObject(at.value["items"])) return undefined;
  return findSchema(document, `${at.pointer}/items`)?.pointer;
}

export function hasType({ type }: JsonObject, wanted: string): boolean {
  return Array.isArray(type) ? type.includes(wanted) : type === wanted;
}
