import type { Check } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { asArray, asObject } from "../../../../lib/json.ts";
import { accountOf, isGoodLogin, isSameName } from "../judging/login-exchange.ts";

export const meIsTheUser: Check = {
  id: "rocketchat/me-is-the-user",
  title: "The user in the result of a login is the one who logged in.",
  level: "must",
  requirements: ["rocketchat/login/200/me", "rocketchat/login/200/me/username"],
  source: "The page's example; the username may differ in case from what was sent.",
  applies: isGoodLogin,
  *each(exchange, { accounts }) {
    const account = accountOf(exchange, accounts);
    const me = asObject(resolvePointer(exchange.response.json, "/data/me"));
    const { username, emails } = me;
    if (!account || typeof username !== "string") return;
    if (!isSameName(username, account.username)) {
      yield {
        exchange,
        message: "The user is not the one who logged in.",
        pointer: "/data/me/username",
        expected: account.username,
        received: username,
      };
    }
    const { email } = account;
    const addresses = asArray(emails).map((each) => String(asObject(each)["address"]));
    if (email === undefined || addresses.some((address) => isSameName(address, email))) return;
    yield {
      exchange,
      message: "The e-mail address of the account is not among those of the user.",
      pointer: "/data/me/emails",
      level: "should",
      expected: email,
      received: emails,
    };
  },
};
