import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from "node:zlib";

type Decode = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Buffer;

/** Content codings (RFC 9110, section 8.4.1; RFC 7932; RFC 8878). */
const DECODERS: Readonly<Record<string, Decode>> = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflate,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/**
 * A content without its codings, as `Content-Encoding` lists them; undefined when one is unknown, the content is
 * broken, or it would be longer than `limit` bytes.
 */
export function decodeContent(
  bytes: Uint8Array,
  codings: string,
  limit: number,
): Uint8Array | undefined {
  const names = codings
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const applied = names.filter((name) => name !== "" && name !== "identity").toReversed();
  try {
    return applied.reduce<Uint8Array | undefined>(
      (content, name) => content && DECODERS[name]?.(content, { maxOutputLength: limit }),
      bytes,
    );
  } catch {
    return undefined;
  }
}

/** Some servers send what `deflate` names without the wrapper that it asks for (RFC 9110, section 8.4.1.2). */
function inflate(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Buffer {
  const isWrapped =
    ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  return isWrapped ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
}
