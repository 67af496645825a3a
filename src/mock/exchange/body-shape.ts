import { asArray, isObject, type JsonObject } from "../../lib/json.ts";
import { follow } from "../../spec/reference.ts";

/** Deeper combinations lead back to where they began. */
const DEPTH_LIMIT = 10;

/** Whether the schema at a pointer takes objects and nothing else, as far as its types tell. */
export function takesOnlyObjects(document: JsonObject, pointer: string, depth = 0): boolean {
  if (depth > DEPTH_LIMIT) return false;
  const { pointer: at, value } = follow(document, pointer);
  if (value["type"] !== undefined) return value["type"] === "object";
  if (isObject(value["properties"])) return true;
  const takes = (combination: string) => (_: unknown, index: number) =>
    takesOnlyObjects(document, `${at}/${combination}/${index}`, depth + 1);
  if (asArray(value["allOf"]).some(takes("allOf"))) return true;
  return ["oneOf", "anyOf"].some((combination) => {
    const branches = asArray(value[combination]);
    return branches.length > 0 && branches.every(takes(combination));
  });
}
