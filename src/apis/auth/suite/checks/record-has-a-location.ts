import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isGoodLogin, recordOf } from "../judging/replies.ts";

export const recordHasALocation: ExchangeCheck = {
  id: "auth/record-has-a-location",
  title: "The location of a record is an object, as the page has it.",
  level: "info",
  requirements: ["auth/login/200/record/location"],
  source: "Real servers answer null for a user who has chosen no place.",
  applies: isGoodLogin,
  *each(exchange) {
    if (recordOf(exchange)["location"] !== null) return;
    const message = "The location of the user is null.";
    yield { exchange, message, pointer: "/record/location", expected: "an object", received: null };
  },
};
