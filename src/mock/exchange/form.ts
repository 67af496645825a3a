import { parse } from "qs";
import { asObject, type JsonObject, parseJson } from "../../lib/json.ts";
import { resolvePointer } from "../../lib/json-pointer.ts";
import { toMediaType } from "../../lib/media-type.ts";
import { isJson } from "../../spec/documented.ts";
import type { MediaTypeObject } from "../../spec/operation.ts";
import { fitValue } from "../../spec/parameters/fit-value.ts";
import { splitItems } from "../../spec/parameters/parse-style.ts";
import type { Spec } from "../../spec/spec.ts";
import type { MockRequest } from "../message.ts";

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
  {
    media: { schema },
    spec: { document },
  }: { readonly media: MediaTypeObject; readonly spec: Spec },
): JsonObject {
  if (schema === undefined) return fields;
  const media = asObject(resolvePointer(document, schema.replace(/\/schema$/, "")));
  const encoding = asObject(media["encoding"]);
  const read = Object.entries(fields).map(([name, value]): [string, unknown] => [
    name,
    Object.hasOwn(encoding, name) ? readEncoded(value, asObject(encoding[name])) : value,
  ]);
  return asObject(fitValue(document, schema, Object.fromEntries(read)));
}

/** OpenAPI 3.1.1, section 4.8.15: a field may be a list in one text, or of a media type of its own. */
function readEncoded(value: unknown, { contentType, style, explode }: JsonObject): unknown {
  if (typeof value !== "string") return value;
  if (explode === false) {
    const known = DELIMITED.find((delimited) => delimited === style) ?? "form";
    return splitItems(value, { style: known, explode });
  }
  const isRead = typeof contentType === "string" && isJson(toMediaType(contentType));
  return isRead ? (parseJson(value) ?? value) : value;
}

const DELIMITED = ["spaceDelimited", "pipeDelimited"] as const;
