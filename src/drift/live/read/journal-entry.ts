import { asArray, asObject, asString, isObject, type JsonObject } from "../../../lib/json.ts";
import { toMediaType } from "../../../lib/media-type.ts";
import { isRedacted } from "../redacted.ts";
import {
  isFinalStatus,
  type RecordedExchange,
  type RecordedHeaders,
} from "../recorded-exchange.ts";

/**
 * The exchanges of one line of a journal: an exchange as the control API shows it, a list of them, or an event of
 * `doubletake mock --json`, which has neither headers nor bodies. Undefined for a line that is none of them.
 */
export function toExchanges(line: unknown): readonly RecordedExchange[] | undefined {
  if (!isObject(line)) return undefined;
  if (Array.isArray(line["requests"])) {
    return asArray(line["requests"]).flatMap((entry) => toExchanges(entry) ?? []);
  }
  const { request, reply } = line;
  if (isObject(request) && isObject(reply)) {
    const isWhole = typeof request["path"] === "string" && isFinalStatus(reply["status"]);
    return isWhole ? [fromEntry(line)] : undefined;
  }
  // Other events of a mock: ready, stopped.
  if (typeof line["event"] === "string" && line["event"] !== "exchange") return [];
  const { method, path, status } = line;
  if (typeof method !== "string" || typeof path !== "string") return undefined;
  return isFinalStatus(status) ? [{ ...apiOf(line), method, url: path, status }] : undefined;
}

function fromEntry(entry: JsonObject): RecordedExchange {
  const request = asObject(entry["request"]);
  const reply = asObject(entry["reply"]);
  const requestHeaders = readFields(request["headers"]);
  const responseHeaders = readFields(reply["headers"]);
  const requestBody = bodyOf(request, requestHeaders);
  const responseBody = bodyOf(reply, responseHeaders);
  const query = new URLSearchParams(
    Object.entries(asObject(request["query"])).flatMap(([name, value]) => pairsOf(name, value)),
  ).toString();
  return {
    ...apiOf(entry),
    method: asString(request["method"], "GET"),
    url: asString(request["path"], "/") + (query === "" ? "" : `?${query}`),
    requestHeaders,
    ...(requestBody !== undefined && { requestBody }),
    status: Number(reply["status"]),
    responseHeaders,
    ...(responseBody !== undefined && { responseBody }),
  };
}

function apiOf({ api }: JsonObject): Pick<RecordedExchange, "api"> {
  return typeof api === "string" ? { api } : {};
}

/** A journal has bodies as values: as text again, they go the way of all others. Undefined when it shows none. */
function bodyOf(message: JsonObject, headers: RecordedHeaders): string | undefined {
  if (!Object.hasOwn(message, "body")) return "";
  const { body } = message;
  if (isRedacted(body)) return undefined;
  const isForm = toMediaType(headers["content-type"]) === "application/x-www-form-urlencoded";
  if (!isForm || !isObject(body)) return JSON.stringify(body);
  const pairs = Object.entries(body).flatMap(([name, value]) => pairsOf(name, value));
  return new URLSearchParams(pairs).toString();
}

function readFields(fields: unknown): RecordedHeaders {
  return Object.fromEntries(
    Object.entries(asObject(fields)).map(([name, value]) => [
      name.toLowerCase(),
      listOf(value).join(", "),
    ]),
  );
}

function pairsOf(name: string, value: unknown): readonly [string, string][] {
  return listOf(value).map((item) => [name, item]);
}

function listOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map((item) =>
    typeof item === "string" ? item : JSON.stringify(item),
  );
}
