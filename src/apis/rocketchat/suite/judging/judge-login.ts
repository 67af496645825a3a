import type { Shortfall } from "../../../../conformance/check.ts";
import type { Exchange } from "../../../../conformance/exchange.ts";
import {
  judgeKeptOut,
  judgeLetIn,
  judgeStatusIs,
} from "../../../../conformance/judging/outcome.ts";
import { asObject, isObject } from "../../../../lib/json.ts";

type Exchanges = Readonly<Record<string, Exchange>>;

/** What falls short where each exchange has to log somebody in. */
export function* letsIn(exchanges: Exchanges): Iterable<Shortfall> {
  for (const exchange of Object.values(exchanges)) {
    yield* judgeLetIn(exchange, "The login was refused.");
  }
}

/** What falls short where no exchange may log anybody in. */
export function* keepsOut(exchanges: Exchanges): Iterable<Shortfall> {
  for (const exchange of Object.values(exchanges)) {
    yield* judgeKeptOut(exchange, "The login was accepted.");
  }
}

/** What falls short where each refusal has to be a 401. */
export function* saysUnauthorized(exchanges: Exchanges): Iterable<Shortfall> {
  for (const exchange of Object.values(exchanges)) {
    yield* judgeStatusIs(exchange, 401, "The refusal has another status.");
  }
}

/** The body of a refusal; empty where it is no object. */
export function readRefusal({ response }: Exchange): Readonly<Record<string, unknown>> {
  return asObject(response.json);
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
