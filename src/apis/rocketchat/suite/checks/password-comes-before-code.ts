import { defineCheck, expected } from "../../../../conformance/check.ts";
import { readRefusal } from "../judging/judge-login.ts";
import { wrongPasswordWithCode } from "../scenarios/wrong-password-with-code.ts";

export const passwordComesBeforeCode = defineCheck({
  id: "rocketchat/password-comes-before-code",
  title: "A wrong password does not tell that the user has a second factor.",
  level: "should",
  requirements: ["rocketchat/login/totp/password"],
  source: "Servers of every version judge the password first and answer as for any user.",
  reads: {
    withCode: expected(wrongPasswordWithCode, "withCode"),
    flatCode: expected(wrongPasswordWithCode, "flatCode"),
    byEmail: expected(wrongPasswordWithCode, "byEmail"),
    withoutCode: expected(wrongPasswordWithCode, "withoutCode"),
  },
  *judge(exchanges) {
    for (const exchange of Object.values(exchanges)) {
      const { error, message: text, details } = readRefusal(exchange);
      if (!/totp|2fa|two.?factor/i.test(JSON.stringify([error, text, details]))) continue;
      const message = "A wrong password is answered with a word about the second factor.";
      yield { exchange, message, pointer: "/error", received: error };
    }
  },
});
