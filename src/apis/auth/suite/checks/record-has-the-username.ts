import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isGoodLogin, recordOf, sentOf } from "../judging/replies.ts";

export const recordHasTheUsername: ExchangeCheck = {
  id: "auth/record-has-the-username",
  title: "The record is that of the user who logged in.",
  level: "must",
  requirements: ["auth/login/200/record/username"],
  source: "Real servers send the record whose username was given.",
  applies: isGoodLogin,
  *each(exchange) {
    const { username: received, email } = recordOf(exchange);
    if (typeof received !== "string") return;
    const expected = sentOf(exchange, "username") ?? "";
    // PocketBase up to 0.22 does not mind the case; an accounts file may name a user by the address.
    const isSame = [received, email].some(
      (name) => typeof name === "string" && name.toLowerCase() === expected.toLowerCase(),
    );
    if (isSame) return;
    const message = "The record is not that of the user who logged in.";
    yield { exchange, message, pointer: "/record/username", expected, received };
  },
};
