import type { Check } from "../../../../conformance/check.ts";
import { formsOf, holdsAny } from "../../../../conformance/judging/holds-text.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";

export const repliesHoldNoPassword: Check = {
  id: "rocketchat/replies-hold-no-password",
  title: "No reply holds a password, be it right or wrong.",
  level: "should",
  requirements: [],
  source: "CWE-201: sent data with secrets in it. A wrong password is often nearly right.",
  applies: () => true,
  *each(exchange, { accounts }) {
    const passwords = Object.values(accounts).map(({ password }) => password);
    // A password that is a plain word stands in sentences and keys by chance.
    const telling = [
      WRONG_PASSWORD,
      ...passwords.filter((password) => !/^[a-z]*$/i.test(password)),
    ];
    if (!telling.some((password) => holdsAny(exchange.response, formsOf(password)))) return;
    yield { exchange, message: "The reply holds a password." };
  },
};
