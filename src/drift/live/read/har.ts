import { ToolkitError } from "../../../errors.ts";
import { explainUnreadable } from "../../../lib/file-mistake.ts";
import { asArray, asObject, asString, isObject, type JsonObject } from "../../../lib/json.ts";
import { toShownPath } from "../../../lib/shown-path.ts";
import {
  isFinalStatus,
  type RecordedExchange,
  type RecordedHeaders,
} from "../recorded-exchange.ts";
import { readEntryLines } from "./entry-lines.ts";
import { readContent } from "./har-content.ts";
import { openRecording } from "./open-recording.ts";

/** A HAR is one JSON text, which has to fit into memory several times over. */
const LARGEST_MB = 256;

/**
 * The exchanges of an HTTP archive (HAR 1.2). Requests that got no response are left out. Throws `FILE_UNREADABLE`
 * when the file is none.
 */
export async function readHar(path: string): Promise<readonly RecordedExchange[]> {
  const file = toShownPath(path);
  return parseHar(await readText(path, file), file);
}

/** As `readHar`, for a text that is read already. */
export function parseHar(text: string, file: string): readonly RecordedExchange[] {
  const plain = text.replace(/^\uFEFF/, "");
  const entries = entriesOf(plain, file);
  const lines = readEntryLines(plain);
  return entries.flatMap((entry, index) => {
    const exchange = toExchange(asObject(entry));
    return exchange ? [{ ...exchange, place: { file, line: lines[index] ?? 1 } }] : [];
  });
}

async function readText(path: string, file: string): Promise<string> {
  try {
    const chunks: string[] = [];
    let length = 0;
    for await (const chunk of openRecording(path)) {
      chunks.push(String(chunk));
      length += String(chunk).length;
      if (length > LARGEST_MB * 1024 * 1024) throw tooLarge(file);
    }
    return chunks.join("");
  } catch (cause) {
    if (cause instanceof ToolkitError) throw cause;
    throw new ToolkitError("FILE_UNREADABLE", `Cannot read ${file}: ${explainUnreadable(cause)}.`, {
      cause,
    });
  }
}

function tooLarge(file: string): ToolkitError {
  const reason = `it is larger than ${LARGEST_MB} MB. Record less, or without bodies of pages and pictures`;
  return new ToolkitError("FILE_UNREADABLE", `Cannot read ${file}: ${reason}.`);
}

function entriesOf(text: string, file: string): readonly unknown[] {
  const entries: unknown = asObject(asObject(parse(text, file))["log"])["entries"];
  if (Array.isArray(entries)) return asArray(entries);
  throw noHar(file, "it is JSON without log.entries");
}

function parse(text: string, file: string): unknown {
  if (text.trim() === "") throw noHar(file, "it is empty");
  if (text.trimStart().startsWith("<")) throw noHar(file, "it is a page or XML");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw noHar(file, "it is no JSON", cause);
  }
}

function noHar(file: string, reason: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    "FILE_UNREADABLE",
    `Cannot read ${file} as an HTTP archive: ${reason}. Name a HAR file, or a journal that ends in .ndjson.`,
    { cause },
  );
}

function toExchange(entry: JsonObject): RecordedExchange | undefined {
  const request = asObject(entry["request"]);
  const { status, content: body, headers } = asObject(entry["response"]);
  const { method, url, headers: sentHeaders, postData } = request;
  // Blocked and aborted requests have the status 0, and an upgrade to a WebSocket has 101.
  if (!isFinalStatus(status) || typeof url !== "string") return undefined;
  const content = asObject(body);
  const responseHeaders = readHeaders(headers, content["mimeType"]);
  const responseBody = readContent(content, responseHeaders["content-encoding"] ?? "");
  const requestBody = readPostData(request);
  const mimeType = asObject(postData)["mimeType"];
  return {
    method: asString(method, "GET"),
    url,
    requestHeaders: readHeaders(sentHeaders, mimeType),
    ...(requestBody !== undefined && { requestBody }),
    status,
    responseHeaders,
    ...(responseBody !== undefined && { responseBody }),
  };
}

/** By lower-case name. Where the headers lack the media type, the body's own stands in. */
function readHeaders(headers: unknown, mimeType: unknown): RecordedHeaders {
  const fields: Record<string, string> = {};
  if (typeof mimeType === "string" && mimeType.includes("/")) fields["content-type"] = mimeType;
  const seen = new Set<string>();
  for (const header of asArray(headers)) {
    const { name, value } = asObject(header);
    if (typeof name !== "string" || name.startsWith(":")) continue;
    const key = name.toLowerCase();
    const text = asString(value, "");
    fields[key] = seen.has(key) ? `${fields[key]}, ${text}` : text;
    seen.add(key);
  }
  return fields;
}

function readPostData({ postData, bodySize }: JsonObject): string | undefined {
  if (!isObject(postData)) return bodySize === 0 ? "" : undefined;
  const { text, params } = postData;
  if (typeof text === "string" && text !== "") return text;
  if (!Array.isArray(params) || params.length === 0) return undefined;
  const pairs = params.map((param): [string, string] => {
    const { name, value } = asObject(param);
    return [asString(name, ""), asString(value, "")];
  });
  return new URLSearchParams(pairs).toString();
}
