import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isGoodLogin, recordOf, sentOf } from "../judging/replies.ts";

export const recordHasTheEmail: ExchangeCheck = {
  id: "auth/record-has-the-email",
  title: "The record has the e-mail address of the user who logged in.",
  level: "should",
  requirements: ["auth/login/200/record/email"],
  source: "PocketBase shows users their own address, whatever emailVisibility is.",
  applies: isGoodLogin,
  *each(exchange, { accounts }) {
    const { email: received, username } = recordOf(exchange);
    // The record of somebody else is judged by its username.
    if (username !== sentOf(exchange, "username")) return;
    const account = Object.values(accounts).find((each) => each.username === username);
    if (account?.email === undefined || typeof received !== "string") return;
    if (received.toLowerCase() === account.email.toLowerCase()) return;
    const message = "The e-mail address of the record is not that of the account.";
    const pointer = "/record/email";
    yield { exchange, message, pointer, expected: account.email, received };
  },
};
