import { isObject } from "../../../lib/json.ts";
import { toPointer } from "../../../lib/json-pointer.ts";
import { hasNames, isData } from "./keywords.ts";

/** Every reference of an OpenAPI document that is no data of an example, with the pointer at which it stands. */
export function findReferences(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const way: string[] = [];
  visit(value, false);
  return found;

  function visit(part: unknown, areNames: boolean): void {
    if (typeof part !== "object" || part === null) return;
    for (const [key, member] of Object.entries(part)) {
      const isReference = areNames ? isMapped(member, way) : key === "$ref";
      if (isReference && typeof member === "string" && !found.has(member)) {
        found.set(member, toPointer([...way, key]));
      }
      if (typeof member !== "object" || (!areNames && isData(key))) continue;
      way.push(key);
      visit(member, !areNames && hasNames(key) && isObject(member));
      way.pop();
    }
  }
}

/** A discriminator maps a value to a reference, or to the name of a schema. */
function isMapped(member: unknown, way: readonly string[]): boolean {
  return way.at(-1) === "mapping" && String(member).startsWith("#/");
}
