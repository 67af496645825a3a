import type { Shortfall } from "../../../../conformance/check.ts";
import type { Exchange } from "../../../../conformance/exchange.ts";
import { asObject, isObject } from "../../../../lib/json.ts";
import { bodyOf, isClientResponseError } from "./replies.ts";

/** Looks for the field that a refusal should blame, under any of its names. */
export function* judgeFieldDetail(
  exchange: Exchange,
  names: readonly string[],
): Iterable<Shortfall> {
  // Whatever else the body is, the check of its shape tells.
  if (!isClientResponseError(exchange)) return;
  const { data } = asObject(bodyOf(exchange)["response"]);
  if (!isObject(data)) return;
  const name = names.find((each) => Object.hasOwn(data, each));
  if (name === undefined) {
    const message = "The refusal does not say which field is missing.";
    yield { exchange, message, pointer: "/response/data", expected: names, received: data };
    return;
  }
  const { code } = asObject(data[name]);
  if (code === "validation_required") return;
  const message = "The refusal does not say that the field is required.";
  const pointer = `/response/data/${name}/code`;
  yield { exchange, message, pointer, expected: "validation_required", received: code };
}
