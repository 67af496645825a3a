import type { Shortfall } from "../../../../conformance/check.ts";
import type { Exchange } from "../../../../conformance/exchange.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { isObject } from "../../../../lib/json.ts";

/** Where the SDK puts what PocketBase answered. */
const PLACES = ["/response", "/originalError/data"];

/** What PocketBase answered has to bear its number under the name of its era. */
export function* judgeNumber(exchange: Exchange, name: string): Iterable<Shortfall> {
  for (const place of PLACES) {
    const answer = resolvePointer(exchange.response.json, place);
    // A place that is missing is a matter of the shape, in every era.
    if (!isObject(answer) || Number.isInteger(answer[name])) continue;
    const message = `The refusal has no integer ${name} there.`;
    const values = { expected: "an integer", received: answer[name] };
    yield { exchange, message, pointer: `${place}/${name}`, ...values };
  }
}
