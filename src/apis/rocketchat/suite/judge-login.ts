import { type Exchange, isAccepted } from "../../../conformance/exchange.ts";
import type { Shortfall } from "../../../conformance/check.ts";
import type { Level } from "../../../report/finding.ts";
import { isObject } from "../../../lib/json.ts";

type Exchanges = Readonly<Record<string, Exchange>>;

/** What falls short where each exchange has to log somebody in. */
export function* letsIn(exchanges: Exchanges): Iterable<Shortfall> {
  for (const exchange of Object.values(exchanges)) {
    if (isAccepted(exchange)) continue;
    const { status } = exchange.response;
    yield { exchange, message: "The login was refused.", expected: 200, received: status };
  }
}

/** What falls short where no exchange may log anybody in. */
export function* keepsOut(exchanges: Exchanges, level?: Level): Iterable<Shortfall> {
  for (const exchange of Object.values(exchanges)) {
    if (!isAccepted(exchange)) continue;
    yield {
      exchange,
      message: "The login was accepted.",
      expected: "a refusal",
      received: exchange.response.status,
      ...(level !== undefined && { level }),
    };
  }
}

/** What falls short where each refusal has to be a 401. */
export function* saysUnauthorized(exchanges: Exchanges): Iterable<Shortfall> {
  for (const exchange of Object.values(exchanges)) {
    const { status } = exchange.response;
    if (status === 401) continue;
    yield { exchange, message: "The refusal has another status.", expected: 401, received: status };
  }
}

/** A member of a refusal's body. */
export function readRefusal({ response }: Exchange): Readonly<Record<string, unknown>> {
  return isObject(response.json) ? response.json : {};
}

/** What falls short where a refusal has to give a reason. */
export function* givesReason(
  exchange: Exchange,
  wanted: Readonly<Record<string, unknown>>,
): Iterable<Shortfall> {
  const body = exchange.response.json;
  // That a refusal is an object is another question.
  if (!isObject(body)) return;
  for (const [key, expected] of Object.entries(wanted)) {
    if (body[key] === expected) continue;
    const message = `The refusal has another ${key}.`;
    yield { exchange, message, pointer: `/${key}`, expected, received: body[key] };
  }
}
