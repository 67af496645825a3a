import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { isAccepted } from "../../../../conformance/exchange.ts";
import { leavesOf } from "../../../../conformance/judging/json-places.ts";

/** Members that only a record has; a refusal says at most which field is wrong. */
const OF_A_RECORD =
  /^(avatar|collectionId|collectionName|created|emailVisibility|updated|verified)$/;

export const refusalsNameNobody: ExchangeCheck = {
  id: "auth/refusals-name-nobody",
  title: "A refusal shows nothing of a user.",
  level: "should",
  requirements: ["auth/login/400/body"],
  source: "Real servers say nothing of the user whose login they refuse.",
  applies: (exchange) => !isAccepted(exchange),
  *each(exchange, { accounts }) {
    const { request, response } = exchange;
    const sent = `${request.path}\n${request.body ?? ""}`;
    const unsaid = Object.values(accounts)
      .flatMap(({ username, email }) => [username, email])
      .filter((name) => name !== undefined && !sent.includes(name));
    const shown = leavesOf(response.json).find(
      ({ key, value }) => OF_A_RECORD.test(key) || unsaid.some((text) => text === value),
    );
    const emails = unsaid.filter((name) => name?.includes("@"));
    const message = "The refusal shows something of a user.";
    if (shown) yield { exchange, message, pointer: shown.pointer };
    else if (emails.some((email = "") => response.body.includes(email)))
      yield { exchange, message };
  },
};
