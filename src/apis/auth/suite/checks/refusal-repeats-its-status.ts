import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { isClientResponseError } from "../judging/replies.ts";

const PLACES = [
  "/status",
  "/response/code",
  "/response/status",
  "/originalError/status",
  "/originalError/data/code",
  "/originalError/data/status",
];

export const refusalRepeatsItsStatus: ExchangeCheck = {
  id: "auth/refusal-repeats-its-status",
  title: "Each status in the body of a refusal is that of the reply.",
  level: "should",
  requirements: ["auth/login/400/status", "auth/login/400/original-error/status"],
  source: "The real service answers with the status that PocketBase gave, and the SDK repeats it.",
  applies: isClientResponseError,
  *each(exchange) {
    const { json, status } = exchange.response;
    for (const pointer of PLACES) {
      const received = resolvePointer(json, pointer);
      // One that is missing or no number is a matter of the shape.
      if (typeof received !== "number" || received === status) continue;
      const message = "A number in the body is not the status of the reply.";
      yield { exchange, message, pointer, expected: status, received };
    }
  },
};
