import { isObject } from "../../src/lib/json.ts";

/** Each key of a JSON value with the type of what it holds: `/data/me/roles/0` → `string`. */
export function shapeOf(value: unknown, at = ""): Readonly<Record<string, string>> {
  if (Array.isArray(value)) {
    return Object.assign(
      { [at]: "array" },
      ...value.map((item, index) => shapeOf(item, `${at}/${index}`)),
    );
  }
  if (!isObject(value)) return { [at]: value === null ? "null" : typeof value };
  return Object.assign(
    { [at]: "object" },
    ...Object.entries(value).map(([key, member]) => shapeOf(member, `${at}/${key}`)),
  );
}
