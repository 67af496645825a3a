import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { bodyOf, isClientResponseError } from "../judging/replies.ts";

export const refusalIsNamedAfterItsStatus: ExchangeCheck = {
  id: "auth/refusal-is-named-after-its-status",
  title: "The name of a refusal is ClientResponseError and its status.",
  level: "should",
  requirements: ["auth/login/400/name"],
  source: "Every version of the SDK names its error so.",
  applies: isClientResponseError,
  *each(exchange) {
    const { name } = bodyOf(exchange);
    const expected = `ClientResponseError ${exchange.response.status}`;
    if (typeof name !== "string" || name === expected) return;
    const message = "The name of the error is not ClientResponseError and the status.";
    yield { exchange, message, pointer: "/name", expected, received: name };
  },
};
