import type { Check } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { isGoodLogin } from "../judging/login-exchange.ts";

export const userIsActive: Check = {
  id: "rocketchat/user-is-active",
  title: "A user who has logged in is active.",
  level: "must",
  requirements: ["rocketchat/login/200/me/active"],
  source: "The page's example; who is not active cannot log in.",
  applies: isGoodLogin,
  *each(exchange) {
    const pointer = "/data/me/active";
    if (resolvePointer(exchange.response.json, pointer) !== false) return;
    const message = "The user is said not to be active.";
    yield { exchange, message, pointer, expected: true, received: false };
  },
};
