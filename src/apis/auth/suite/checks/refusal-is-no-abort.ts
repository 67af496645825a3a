import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { bodyOf, isClientResponseError } from "../judging/replies.ts";

export const refusalIsNoAbort: ExchangeCheck = {
  id: "auth/refusal-is-no-abort",
  title: "A refusal does not claim that a request was cancelled.",
  level: "should",
  requirements: ["auth/login/400/is-abort"],
  source: "The SDK sets isAbort only where its caller cancelled the request.",
  applies: isClientResponseError,
  *each(exchange) {
    const { isAbort } = bodyOf(exchange);
    if (isAbort !== true) return;
    const message = "The refusal claims that the request was cancelled.";
    yield { exchange, message, pointer: "/isAbort", expected: false, received: isAbort };
  },
};
