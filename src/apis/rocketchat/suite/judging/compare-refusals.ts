import { isDeepStrictEqual } from "node:util";
import type { Exchange } from "../../../../conformance/exchange.ts";
import { tellingHeaders } from "../../../../conformance/judging/telling-headers.ts";
import { toPointer } from "../../../../lib/json-pointer.ts";
import { asString, isObject } from "../../../../lib/json.ts";

interface Difference {
  readonly pointer?: string;
  readonly expected: unknown;
  readonly received: unknown;
}

/** The first thing in which a refusal differs from a model, but for the username that was sent. */
export function findDifference(exchange: Exchange, model: Exchange): Difference | undefined {
  const [status, wanted] = [exchange.response.status, model.response.status];
  if (status !== wanted) return { expected: wanted, received: status };
  const [own, others] = [toComparable(exchange), toComparable(model)];
  const keys = [...Object.keys(others), ...Object.keys(own)];
  const key = keys.find((name) => !isDeepStrictEqual(own[name], others[name]));
  if (key === undefined) return undefined;
  return { pointer: toPointer([key]), expected: others[key], received: own[key] };
}

const DOCUMENTED: ReadonlySet<string> = new Set(["status", "error", "message", "success"]);

function toComparable(exchange: Exchange): Readonly<Record<string, unknown>> {
  const { json, body } = exchange.response;
  if (!isObject(json)) return { text: body };
  const entries = Object.entries(json).map(([key, value]): [string, unknown] => [
    key,
    DOCUMENTED.has(key) ? withoutUsername(value, exchange) : withoutChange(value),
  ]);
  return Object.fromEntries(entries);
}

/** Some refusals repeat the username. */
function withoutUsername(value: unknown, { request }: Exchange): unknown {
  if (typeof value !== "string") return value;
  const [, sent = ""] = /"(?:username|email)":"([^"]+)"/.exec(asString(request.body, "")) ?? [];
  return sent === "" ? value : value.replaceAll(sent, "the username");
}

/** A key that nobody documents may count or name the request. */
function withoutChange(value: unknown): unknown {
  const varies = typeof value === "number" || (typeof value === "string" && /\d/.test(value));
  return varies ? typeof value : value;
}

/** The first header that one of two refusals has and the other has not. */
export function findHeader(exchange: Exchange, model: Exchange): Difference | undefined {
  const [own, others] = [tellingHeaders(exchange.response), tellingHeaders(model.response)];
  const [name] = [...own.symmetricDifference(others)];
  if (name === undefined) return undefined;
  return own.has(name)
    ? { expected: `no header ${name}`, received: name }
    : { expected: name, received: `no header ${name}` };
}
