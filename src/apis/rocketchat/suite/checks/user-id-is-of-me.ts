import type { Check } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { isGoodLogin } from "../judging/login-exchange.ts";

export const userIdIsOfMe: Check = {
  id: "rocketchat/user-id-is-of-me",
  title: "The userId of a login is the _id of its user.",
  level: "must",
  requirements: ["rocketchat/login/200/user-id-is-of-me", "rocketchat/login/200/user-id"],
  source: "The page's example.",
  applies: isGoodLogin,
  *each(exchange) {
    const { json } = exchange.response;
    const userId = resolvePointer(json, "/data/userId");
    const id = resolvePointer(json, "/data/me/_id");
    // What is missing or of another type is judged by the schema.
    if (typeof userId !== "string" || typeof id !== "string" || userId === id) return;
    const message = "The userId is not the _id of me.";
    yield { exchange, message, pointer: "/data/userId", expected: id, received: userId };
  },
};
