import type { TargetResponse } from "../../conformance/exchange.ts";
import { ToolkitError } from "../../errors.ts";
import { isObject, parseJson } from "../../lib/json.ts";

/** Takes a `Response`, which can still be read afterwards, or `{ status, headers, body }`. */
export async function readReceived(received: unknown): Promise<TargetResponse> {
  if (received instanceof Response) return readResponse(received);
  if (isObject(received) && typeof received["status"] === "number") {
    const { status, headers, body } = received;
    const text = typeof body === "string" ? body : (JSON.stringify(body) ?? "");
    return toTargetResponse(status, toHeaders(headers), text);
  }
  throw new ToolkitError(
    "USAGE",
    "Cannot judge what was received: it is no Response. Give one, or { status, headers, body }.",
  );
}

async function readResponse(response: Response): Promise<TargetResponse> {
  if (response.bodyUsed) {
    throw new ToolkitError(
      "USAGE",
      "Cannot judge a response whose body was read. Judge it before, or give { status, headers, body }.",
    );
  }
  const text = await response.clone().text();
  return toTargetResponse(response.status, response.headers, text);
}

function toHeaders(value: unknown): Headers {
  if (value instanceof Headers) return value;
  const entries = isObject(value) ? Object.entries(value) : [];
  return new Headers(entries.map(([name, text]): [string, string] => [name, String(text)]));
}

function toTargetResponse(status: number, headers: Headers, body: string): TargetResponse {
  return { status, headers: Object.fromEntries(headers), body, json: parseJson(body) };
}
