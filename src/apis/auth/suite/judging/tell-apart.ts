import { isDeepStrictEqual } from "node:util";
import type { Shortfall } from "../../../../conformance/check.ts";
import type { Exchange } from "../../../../conformance/exchange.ts";
import { leavesOf } from "../../../../conformance/judging/json-places.ts";
import { tellingHeaders } from "../../../../conformance/judging/telling-headers.ts";
import { isObject } from "../../../../lib/json.ts";
import { cookieNamesOf } from "./read-cookie.ts";
import { mediaTypeOf } from "./replies.ts";

type Facts = ReadonlyMap<string, unknown>;

/** What differs between the replies to one user and those to another, and is the same for each of them. */
export function* tellApart(
  known: readonly Exchange[],
  unknown: readonly Exchange[],
): Generator<Shortfall> {
  const [one, other] = [known.map(factsOf), unknown.map(factsOf)];
  const [exchange] = unknown;
  // That a refusal has to be JSON is judged for each.
  if (!exchange || new Set([...known, ...unknown].map(mediaTypeOf)).size > 1) return;
  const name = [...one, ...other]
    .flatMap((facts) => [...facts.keys()])
    .find((each) => isToldBy(each, one, other));
  if (name === undefined) return;
  const values = { expected: one[0]?.get(name), received: other[0]?.get(name) };
  const message = `The ${name.startsWith("/") ? "body" : name} tells whether the user exists.`;
  yield { exchange, message, ...values, ...(name.startsWith("/") && { pointer: name }) };
}

function isToldBy(name: string, one: readonly Facts[], other: readonly Facts[]): boolean {
  const isConstant = (group: readonly Facts[]) =>
    group.every((facts) => isDeepStrictEqual(facts.get(name), group[0]?.get(name)));
  return (
    isConstant(one) &&
    isConstant(other) &&
    !isDeepStrictEqual(one[0]?.get(name), other[0]?.get(name))
  );
}

/** What a reader may compare. */
function factsOf(exchange: Exchange): Facts {
  const { status, body, json } = exchange.response;
  const leaves = isObject(json) ? leavesOf(json) : [];
  return new Map<string, unknown>([
    ["status", status],
    ["list of headers", [...tellingHeaders(exchange.response)]],
    ["list of cookies", cookieNamesOf(exchange)],
    ...leaves.map(({ pointer, value }) => [pointer, value] as const),
    ["text", isObject(json) ? "" : body],
  ]);
}
