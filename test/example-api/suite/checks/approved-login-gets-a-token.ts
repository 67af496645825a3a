import { answer, defineCheck, expected } from "../../../../src/index.ts";
import { isRefused, memberOf } from "../judge.ts";
import { wholeLogin } from "../scenarios/whole-login.ts";

export const approvedLoginGetsAToken = defineCheck({
  id: "device/approved-login-gets-a-token",
  title: "An approved login gets a token of the user who approved it.",
  level: "must",
  requirements: [],
  source: "RFC 8628, section 3.5, and RFC 6749, section 5.1.",
  isEssential: true,
  reads: {
    approve: expected(wholeLogin, "approve"),
    token: answer(wholeLogin, "token"),
    me: answer(wholeLogin, "me"),
  },
  *judge({ token, me }, { accounts }) {
    if (isRefused(token)) {
      yield { exchange: token, message: "An approved login got no token.", expected: "200" };
      return;
    }
    const received = memberOf(me, "username");
    const { username } = accounts["member"] ?? {};
    if (received === username) return;
    yield { exchange: me, message: "The token is not of the user who approved.", received };
  },
});
