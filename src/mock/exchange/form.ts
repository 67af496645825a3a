import { parse } from "qs";
import { asArray, asObject, type JsonObject, parseJson } from "../../lib/json.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { locateSchema } from "../../spec/locate.ts";
import type { MediaTypeObject } from "../../spec/operation.ts";
import { follow } from "../../spec/reference.ts";
import type { Spec } from "../../spec/spec.ts";
import type { MockRequest } from "../message.ts";
import { readScalar } from "./scalar.ts";

/** Nested keys (`a[b]=c`) as the common body parsers of Node servers read them. */
export function parseForm(text: string): JsonObject {
  return parse(text, { depth: 5, parameterLimit: 1000 });
}

/** The boundary stands in Content-Type; a file is a `File` among the texts. */
export async function parseMultipart({ body, headers }: MockRequest): Promise<JsonObject> {
  const response = new Response(new Uint8Array(body), {
    headers: { "Content-Type": headers["content-type"] ?? "" },
  });
  const fields = await response.formData();
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const [first, ...more] = fields.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}

/** The fields of a form, each as its schema has it: a form itself has only texts. */
export function fitFields(
  fields: JsonObject,
  { media, spec }: { readonly media: MediaTypeObject; readonly spec: Spec },
): JsonObject {
  const { schema } = media;
  if (schema === undefined) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, fitField(value, { name, schema, spec })]),
  );
}

interface Field {
  readonly name: string;
  /** Of the whole form. */
  readonly schema: string;
  readonly spec: Spec;
}

function fitField(value: unknown, { name, schema, spec: { document } }: Field): unknown {
  const root = follow(document, schema).pointer;
  const place = locateSchema(document, root, toPointer([name]));
  if (place === root) return value;
  const property = follow(document, place);
  const { type } = property.value;
  if (type === "array") return fitArray(value, asObject(property.value["items"]));
  if (typeof value !== "string") return value;
  // OpenAPI 3.1, 4.8.15: an object in a form is JSON where nothing else is said.
  if (type === "object") return parseJson(value) ?? value;
  return readScalar(value, type);
}

/** One value of several stands alone; a text may be the whole list. */
function fitArray(value: unknown, items: JsonObject): unknown {
  const parsed = typeof value === "string" && value.startsWith("[") ? parseJson(value) : undefined;
  if (Array.isArray(parsed)) return parsed;
  const values = Array.isArray(value) ? asArray(value) : [value];
  return values.map((item) => {
    if (typeof item !== "string") return item;
    return items["type"] === "object" ? (parseJson(item) ?? item) : readScalar(item, items["type"]);
  });
}
