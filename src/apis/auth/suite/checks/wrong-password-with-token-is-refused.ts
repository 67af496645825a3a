import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { passwordFromLogin } from "../scenarios/password-from-login.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const wrongPasswordWithTokenIsRefused = defineRefusalCheck({
  id: "auth/wrong-password-with-token-is-refused",
  title: "A wrong password logs nobody in, whatever else is claimed.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source:
    "Real servers refuse a wrong password whoever is logged in already, and ignore keys that they do not know.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    withToken: answer(wrongPassword, "withToken"),
    withCookie: answer(passwordFromLogin, "withCookie"),
    fromNearby: answer(passwordFromLogin, "fromNearby"),
  },
  message: "A wrong password was taken along with a token, a cookie or claims.",
});
