import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { asObject } from "../../../../lib/json.ts";
import { bodyOf, isClientResponseError } from "../judging/replies.ts";

export const refusalHasAMessage: ExchangeCheck = {
  id: "auth/refusal-has-a-message",
  title: "A refusal gives a reason in words.",
  level: "should",
  requirements: ["auth/login/400/response/message"],
  source: "Real servers of every version send a sentence.",
  applies: isClientResponseError,
  *each(exchange) {
    const { message: received } = asObject(bodyOf(exchange)["response"]);
    if (typeof received !== "string" || received.trim() !== "") return;
    const message = "The message of the refusal is empty.";
    yield { exchange, message, pointer: "/response/message", expected: "a sentence" };
  },
};
