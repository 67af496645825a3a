import { isDeepStrictEqual } from "node:util";
import { asObject, type JsonObject } from "../../../lib/json.ts";

/** Whether two documents say the same of what holds for each operation. */
export function holdTheSame(base: JsonObject, revision: JsonObject): boolean {
  return isDeepStrictEqual(sharedBy(base), sharedBy(revision));
}

function sharedBy({ security, servers, components }: JsonObject): unknown {
  return [security, servers, asObject(components)["securitySchemes"]];
}
