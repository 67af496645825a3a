import type { ExchangeCheck } from "../../../../conformance/check.ts";
import { readJwt } from "../judging/read-jwt.ts";
import { isGoodLogin, tokenOf } from "../judging/replies.ts";

/** RFC 7519: three parts in base64url, and nothing around them. */
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

export const tokenIsAJwt: ExchangeCheck = {
  id: "auth/token-is-a-jwt",
  title: "A token is a signed JSON Web Token.",
  level: "should",
  requirements: ["auth/login/200/token"],
  source: "Real servers of every version send a JSON Web Token that is signed with HS256.",
  applies: (exchange) => isGoodLogin(exchange) && tokenOf(exchange) !== undefined,
  *each(exchange) {
    const token = tokenOf(exchange) ?? "";
    const jwt = COMPACT.test(token) ? readJwt(token) : undefined;
    const head = { exchange, pointer: "/token" };
    if (!jwt) {
      yield { ...head, message: "The token is no JSON Web Token." };
      return;
    }
    const { alg } = jwt.header;
    if (alg !== "HS256") {
      yield { ...head, message: "The token is not signed with HS256.", received: alg };
    } else if (Buffer.from(jwt.signature, "base64url").length !== 32) {
      yield { ...head, message: "The token has no signature of HS256." };
    }
  },
};
