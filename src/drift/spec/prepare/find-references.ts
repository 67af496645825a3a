import { isObject } from "../../../lib/json.ts";
import { toPointer } from "../../../lib/json-pointer.ts";
import { hasNames, isData } from "./keywords.ts";

/** Every `$ref` of an OpenAPI document that is no data of an example, with the pointer at which it stands. */
export function findReferences(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const way: string[] = [];
  visit(value, false);
  return found;

  function visit(part: unknown, areNames: boolean): void {
    if (typeof part !== "object" || part === null) return;
    for (const [key, member] of Object.entries(part)) {
      if (!areNames && key === "$ref" && typeof member === "string") {
        if (!found.has(member)) found.set(member, toPointer([...way, key]));
      }
      if (typeof member !== "object" || (!areNames && isData(key))) continue;
      way.push(key);
      visit(member, !areNames && hasNames(key) && isObject(member));
      way.pop();
    }
  }
}
