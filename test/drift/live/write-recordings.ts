import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Entry, Har, Header } from "har-format";
import type { RecordedExchange } from "../../../src/drift/live/recorded-exchange.ts";

/** Writes a file into a folder of its own and answers its path. */
export function writeRecording(name: string, text: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "doubletake-live-")), name);
  writeFileSync(path, text);
  return path;
}

type Encoding = "plain" | "base64" | "gzip";

/** An HTTP archive as a browser writes it. */
export function toHar(
  exchanges: readonly RecordedExchange[],
  encoding: Encoding = "plain",
): string {
  const entries = exchanges.map((exchange) => toEntry(exchange, encoding));
  const har: Har = { log: { version: "1.2", creator: { name: "t", version: "1" }, entries } };
  return JSON.stringify(har, null, 2);
}

function toEntry(exchange: RecordedExchange, encoding: Encoding): Entry {
  const { method, url, status, responseBody = "", requestBody } = exchange;
  const type = exchange.responseHeaders?.["content-type"] ?? "x-unknown";
  const bytes = Buffer.from(responseBody);
  const packed = encoding === "gzip" ? gzipSync(bytes) : bytes;
  return {
    startedDateTime: "2024-01-26T15:05:23.000Z",
    time: 3,
    request: {
      method,
      url: new URL(url, "https://shop.test").href,
      httpVersion: "HTTP/1.1",
      cookies: [],
      queryString: [],
      headers: toFields(exchange.requestHeaders ?? {}),
      headersSize: -1,
      bodySize: requestBody?.length ?? 0,
      ...(requestBody !== undefined && {
        postData: {
          mimeType: exchange.requestHeaders?.["content-type"] ?? "",
          text: requestBody,
        },
      }),
    },
    response: {
      status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: toFields(exchange.responseHeaders ?? {}),
      content:
        encoding === "plain"
          ? { size: bytes.length, mimeType: type, text: responseBody }
          : {
              size: bytes.length,
              mimeType: type,
              text: packed.toString("base64"),
              encoding: "base64",
            },
      redirectURL: "",
      headersSize: -1,
      bodySize: bytes.length,
    },
    cache: {},
    timings: { send: 0, wait: 3, receive: 0 },
  };
}

function toFields(headers: Readonly<Record<string, string>>): Header[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
