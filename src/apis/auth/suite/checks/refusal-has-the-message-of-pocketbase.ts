import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { asObject } from "../../../../lib/json.ts";
import { bodyOf, isClientResponseError, isWrongLogin } from "../judging/replies.ts";

const SENTENCE = "Failed to authenticate.";

export const refusalHasTheMessageOfPocketbase: ExchangeCheck = {
  id: "auth/refusal-has-the-message-of-pocketbase",
  title: "Wrong credentials are refused with PocketBase's own sentence.",
  level: "profile",
  requirements: ["auth/login/400/response/message"],
  source: "PocketBase of both eras says so.",
  profiles: ["pocketbase-0.22", "pocketbase-0.23"],
  applies: (exchange) => isWrongLogin(exchange) && isClientResponseError(exchange),
  *each(exchange) {
    const { message: received } = asObject(bodyOf(exchange)["response"]);
    if (typeof received !== "string" || received === SENTENCE) return;
    const message = "The message is not the one of PocketBase.";
    yield { exchange, message, pointer: "/response/message", expected: SENTENCE, received };
  },
};
