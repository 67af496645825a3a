import type { Check } from "../../../../conformance/check.ts";
import { isAccepted } from "../../../../conformance/exchange.ts";
import { placesOf } from "../../../../conformance/judging/json-places.ts";
import { asString } from "../../../../lib/json.ts";

const KEYS = new Set(["me", "userId", "_id", "user", "emails", "roles"]);

export const refusalsNameNobody: Check = {
  id: "rocketchat/refusals-name-nobody",
  title: "No refusal tells more of a user than was sent.",
  level: "should",
  requirements: [],
  source: "The refusals of every version: whoever is not logged in learns nothing of anybody.",
  applies: ({ operationId, ...exchange }) => operationId === "login" && !isAccepted(exchange),
  *each(exchange, { accounts }) {
    const addresses = Object.values(accounts).flatMap(({ email }) => email ?? []);
    const sent = asString(exchange.request.body, "");
    const found = placesOf(exchange.response.json).find(
      ({ key, value }) =>
        (KEYS.has(key) && Boolean(value)) ||
        addresses.some((address) => value === address && !sent.includes(address)),
    );
    if (!found) return;
    yield { exchange, message: "The refusal tells of a user.", pointer: found.pointer };
  },
};
