import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { type Exchange, isAccepted } from "../../../../conformance/exchange.ts";
import { hasHash } from "../../../../conformance/judging/has-hash.ts";
import { leavesOf } from "../../../../conformance/judging/json-places.ts";
import { readCookie } from "../judging/read-cookie.ts";
import { readJwt } from "../judging/read-jwt.ts";
import { tokenOf } from "../judging/replies.ts";

const SECRET_NAME =
  /^((password_?)?(hash|salt)|hashed_?password|token_?key|(password|passwd|pwd)_?(md5|sha\d*|bcrypt)|(password_?)?reset_?(token|key|code)|(verification|confirmation)_?(token|key|code)|(totp|otp|mfa|two_?factor)_?secret)$/i;
/** In a refusal it names a field that is wrong. */
const PASSWORD_NAME = /^(password|passwd|pwd)$/i;

export const repliesHoldNoSecret: ExchangeCheck = {
  id: "auth/replies-hold-no-secret",
  title: "No reply shows a password, its hash or the key of a user's tokens.",
  level: "should",
  requirements: ["auth/login/200/body", "auth/login/400/body"],
  source: "PocketBase's own tests expect no password and no tokenKey in a reply.",
  applies: () => true,
  *each(exchange) {
    for (const { where, value } of shownBy(exchange)) {
      const secret = leavesOf(value).find(
        (leaf) =>
          (SECRET_NAME.test(leaf.key) && leaf.value !== null) ||
          (isAccepted(exchange) && PASSWORD_NAME.test(leaf.key)) ||
          hasHash(leaf.value),
      );
      if (!secret) continue;
      const message = `The ${where} shows a secret of a user.`;
      yield { exchange, message, ...(where === "body" && { pointer: secret.pointer }) };
    }
  },
};

/** Everything in a reply that can be read as JSON; any other text is one value. */
function shownBy(exchange: Exchange) {
  const { json, body } = exchange.response;
  return [
    { where: "body", value: json ?? body },
    { where: "cookie", value: readCookie(exchange) },
    { where: "token", value: readJwt(tokenOf(exchange) ?? "")?.payload },
  ];
}
