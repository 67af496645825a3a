import type { Check } from "../../../../../conformance/check.ts";
import { WRONG_PASSWORD } from "../../bodies.ts";
import { holdsText } from "../../holds-text.ts";

export const repliesHoldNoPassword: Check = {
  id: "rocketchat/replies-hold-no-password",
  title: "No reply holds a password, be it right or wrong.",
  level: "should",
  requirements: [],
  source: "A wrong password is often nearly right, and replies end up in logs.",
  applies: () => true,
  *each(exchange, { accounts }) {
    const passwords = Object.values(accounts).map(({ password }) => password);
    // A password that is a plain word stands in sentences and keys by chance.
    const telling = [
      WRONG_PASSWORD,
      ...passwords.filter((password) => !/^[a-z]*$/i.test(password)),
    ];
    if (!telling.some((password) => holdsText(exchange.response, password))) return;
    yield { exchange, message: "The reply holds a password." };
  },
};
