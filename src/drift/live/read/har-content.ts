import { decodeContent } from "../../../lib/content-coding.ts";
import { asString, type JsonObject } from "../../../lib/json.ts";

/** A compressed body that is larger than this is a bomb or no message of an API. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The body of a HAR's content as text; undefined when it was not recorded whole. The text is there already
 * decompressed and decoded (HAR 1.2, `content`), but some tools leave the bytes as they came.
 */
export function readContent(content: JsonObject, encoding: string): string | undefined {
  const { text, size } = content;
  const length = typeof size === "number" ? size : -1;
  if (typeof text !== "string") return length === 0 ? "" : undefined;
  // Browsers that have thrown a body away leave its size.
  if (text === "" && length > 0) return undefined;
  if (content["encoding"] !== "base64") return isCut(text, length) ? undefined : text;
  const bytes = unpack(Buffer.from(text, "base64"), encoding);
  return bytes && decode(bytes, asString(content["mimeType"], ""));
}

/** A recorder may keep only the beginning; of JSON that is whole, the size may be in another encoding. */
function isCut(text: string, size: number): boolean {
  if (Buffer.byteLength(text) >= size) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

function unpack(bytes: Uint8Array, encoding: string): Uint8Array | undefined {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const content = decodeContent(bytes, isGzip ? "gzip" : encoding, LARGEST);
  // The header tells how the body was sent; these bytes are decompressed already, or broken.
  return content ?? (isGzip ? undefined : bytes);
}

function decode(bytes: Uint8Array, mimeType: string): string {
  const [, charset = "utf-8"] = /charset="?([\w-]+)/i.exec(mimeType) ?? [];
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
