import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isWrongLogin, mediaTypeOf } from "../judging/replies.ts";

const JSON_TYPE = "application/json";

export const refusalIsJson: ExchangeCheck = {
  id: "auth/refusal-is-json",
  title: "Whoever accepts JSON is refused in JSON.",
  level: "must",
  requirements: ["auth/login/400/body"],
  source: "Real servers send a page of HTML only to whom would rather read one.",
  applies: isWrongLogin,
  *each(exchange) {
    const received = mediaTypeOf(exchange);
    // A reply without a media type falls short of the spec for any operation.
    if (received === JSON_TYPE || received === "") return;
    const message = "The media type of the refusal is not application/json.";
    yield { exchange, message, expected: JSON_TYPE, received };
  },
};
