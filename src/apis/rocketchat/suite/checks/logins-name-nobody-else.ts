import type { Check } from "../../../../conformance/check.ts";
import { placesOf } from "../../../../conformance/judging/json-places.ts";
import { isObject } from "../../../../lib/json.ts";
import { accountOf, isGoodLogin, isSameName } from "../judging/login-exchange.ts";

export const loginsNameNobodyElse: Check = {
  id: "rocketchat/logins-name-nobody-else",
  title: "The result of a login holds the record of no other user.",
  level: "should",
  requirements: [],
  source: "The page's example has one user, the one who logged in.",
  applies: isGoodLogin,
  *each(exchange, { accounts }) {
    const account = accountOf(exchange, accounts);
    if (!account) return;
    for (const { pointer, value } of placesOf(exchange.response.json)) {
      // Whether me is the right user is another question.
      if (pointer === "/data/me" || !isObject(value)) continue;
      const { username } = value;
      if (typeof username !== "string" || isSameName(username, account.username)) continue;
      if (!("_id" in value || "emails" in value || "roles" in value)) continue;
      yield { exchange, message: "The result holds the record of another user.", pointer };
    }
    const others = Object.values(accounts).filter(
      ({ email, username }) => email !== undefined && username !== account.username,
    );
    const stranger = placesOf(exchange.response.json).find(({ value }) =>
      others.some(({ email }) => typeof value === "string" && value === email),
    );
    if (!stranger || stranger.pointer.startsWith("/data/me/email")) return;
    const { pointer } = stranger;
    yield { exchange, message: "The result holds the address of another user.", pointer };
  },
};
