import { parseJson } from "../../lib/json.ts";
import { toMediaType } from "../../lib/media-type.ts";
import { isJson } from "../../spec/documented.ts";
import type { MockRequest } from "../../mock/message.ts";
import { type KnownValues, translateValue } from "./known-values.ts";

/** Fields of the connection to the proxy, by which the mock would choose another world, and what no longer holds. */
const DROPPED: ReadonlySet<string> = new Set([
  "content-encoding",
  "content-length",
  "host",
  "x-mock-world",
]);

/** A request as the mock would have got it: with its own tokens and ids in place of the real server's. */
export function translateRequest(
  request: MockRequest,
  { path, known }: { readonly path: string; readonly known: KnownValues },
): MockRequest {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined || DROPPED.has(name) ? [] : [[name, translateHeader(name, value, known)]],
  );
  return {
    ...request,
    path: path
      .split("/")
      .map((part) => translateCoded(part, known))
      .join("/"),
    query: translatePairs(request.query, known),
    headers: { ...Object.fromEntries(headers), host: "localhost" },
    body: translateBody(request, known),
  };
}

function translateHeader(name: string, value: string, known: KnownValues): string {
  if (name === "cookie") {
    return value
      .split(/; */)
      .map((pair) => pair.replace(/(?<==)[^]*$/, (text) => known.toMock(text)))
      .join("; ");
  }
  const [, scheme = "", text = value] = /^(bearer +|basic +)?(.*)$/is.exec(value) ?? [];
  return scheme + known.toMock(text);
}

function translatePairs(text: string, known: KnownValues): string {
  return text
    .split("&")
    .map((pair) => pair.replace(/(?<==)[^]*$/, (value) => translateCoded(value, known)))
    .join("&");
}

/** What nobody has learned stays encoded as it was. */
function translateCoded(text: string, known: KnownValues): string {
  const plain = decode(text);
  const translated = known.toMock(plain);
  return translated === plain ? text : encodeURIComponent(translated);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

const FORM = "application/x-www-form-urlencoded";

function translateBody({ body, headers }: MockRequest, known: KnownValues): Uint8Array {
  if (body.length === 0) return body;
  const mediaType = toMediaType(headers["content-type"]);
  const text = Buffer.from(body).toString();
  if (mediaType === FORM) return Buffer.from(translatePairs(text, known));
  const value = isJson(mediaType) ? parseJson(text) : undefined;
  return value === undefined ? body : Buffer.from(JSON.stringify(translateValue(value, known)));
}
