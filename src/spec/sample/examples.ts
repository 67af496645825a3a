import { asArray, asObject, isObject, type JsonObject, parseJson } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { follow } from "../reference.ts";

/** What Prism calls an example that the document gives no name, so that `Prefer: example=default` asks for it. */
const UNNAMED = "default";

/** The documented examples of a media type, parameter or header, its own before those of its schema. */
export function readExamples(document: JsonObject, pointer: string): ReadonlyMap<string, unknown> {
  const { pointer: at, value: holder } = follow(document, pointer);
  const own = new Map<string, unknown>();
  if ("example" in holder) own.set(UNNAMED, holder["example"]);
  for (const name of Object.keys(asObject(holder["examples"]))) {
    const example = follow(document, at + toPointer(["examples", name])).value;
    const key = ["value", "dataValue", "serializedValue"].find((member) => member in example);
    if (key !== undefined && !own.has(name)) own.set(name, readValue(key, example[key]));
  }
  if (own.size > 0) return own;
  const [mediaType] = Object.keys(asObject(holder["content"]));
  if (mediaType !== undefined)
    return readExamples(document, at + toPointer(["content", mediaType]));
  if (!isObject(holder["schema"])) return own;
  return new Map(schemaExamples(follow(document, `${at}/schema`).value));
}

function readValue(key: string, value: unknown): unknown {
  return key === "serializedValue" && typeof value === "string"
    ? (parseJson(value) ?? value)
    : value;
}

function schemaExamples(schema: JsonObject): readonly (readonly [string, unknown])[] {
  const values = [
    ...("example" in schema ? [schema["example"]] : []),
    ...asArray(schema["examples"]),
  ];
  return values.map((value, index) => [index === 0 ? UNNAMED : `example-${index + 1}`, value]);
}
