import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { expect, it } from "vitest";
import { decodeContent } from "../../src/lib/content-coding.ts";

const text = Buffer.from("text ".repeat(100));

it.each([
  ["", text],
  ["identity", text],
  ["gzip", gzipSync(text)],
  ["X-GZIP", gzipSync(text)],
  ["deflate", deflateSync(text)],
  ["deflate", deflateRawSync(text)],
  ["br", brotliCompressSync(text)],
  ["zstd", zstdCompressSync(text)],
  ["gzip, identity , br", brotliCompressSync(gzipSync(text))],
])("a content in %j is decoded", (codings, content) => {
  expect(decodeContent(content, codings, 1000)?.toString()).toBe(text.toString());
});

it.each([
  ["in a coding that nobody knows", "compress", text, 1000],
  ["that is broken", "gzip", text, 1000],
  ["that ends too early", "gzip", gzipSync(text).subarray(0, 20), 1000],
  ["that would be too long", "gzip", gzipSync(Buffer.alloc(1e6)), 1000],
])("a content %s is not", (_, codings, content, limit) => {
  expect(decodeContent(content, codings, limit)).toBeUndefined();
});
