import { asArray, asObject, type JsonObject } from "../../../lib/json.ts";
import { fromFragment, resolvePointer } from "../../../lib/json-pointer.ts";
import type { SchemaPair } from "../judged.ts";
import type { MessagePair } from "./message-schemas.ts";

type Both<Value> = Readonly<Record<keyof SchemaPair, Value>>;

/**
 * The properties that a request has to have now, or that an answer may lack now. A request needs nothing that is
 * read-only, an answer has nothing that is write-only.
 */
export function findNewlyRequired(
  schemas: Both<JsonObject>,
  documents: Both<JsonObject>,
  direction: MessagePair["direction"],
): readonly string[] {
  const [strict, open] =
    direction === "request" ? (["revision", "base"] as const) : (["base", "revision"] as const);
  const hidden = direction === "request" ? "readOnly" : "writeOnly";
  const properties = asObject(schemas[strict]["properties"]);
  const before = asArray(schemas[open]["required"]);
  return asArray(schemas[strict]["required"])
    .map(String)
    .filter((name) => !before.includes(name))
    .filter((name) => resolve(asObject(properties[name]), documents[strict])[hidden] !== true);
}

function resolve(schema: JsonObject, document: JsonObject): JsonObject {
  const reference = schema["$ref"];
  if (typeof reference !== "string") return schema;
  return asObject(resolvePointer(document, fromFragment(reference)));
}
