import type { Check } from "../../../../conformance/check.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { asArray, asObject, isObject } from "../../../../lib/json.ts";
import { isGoodLogin } from "../judging/login-exchange.ts";

export const emailIsAVerifiedOne: Check = {
  id: "rocketchat/email-is-a-verified-one",
  title: "The user has an email exactly when an address is verified, and it is one of these.",
  level: "should",
  requirements: ["rocketchat/login/200/me/email"],
  source: "The page's example, and the code of every version.",
  applies: isGoodLogin,
  *each(exchange) {
    const me = resolvePointer(exchange.response.json, "/data/me");
    if (!isObject(me) || !Array.isArray(me["emails"])) return;
    const verified = asArray(me["emails"])
      .map(asObject)
      .filter((each) => each["verified"] === true)
      .map((each) => each["address"]);
    const { email } = me;
    const isRight = verified.length === 0 ? email === undefined : verified.includes(email);
    if (isRight) return;
    yield {
      exchange,
      message:
        verified.length === 0
          ? "The user has an email although no address is verified."
          : "The email of the user is none of the verified addresses.",
      pointer: "/data/me/email",
      expected: verified.length === 0 ? "no email" : verified,
      received: email,
    };
  },
};
