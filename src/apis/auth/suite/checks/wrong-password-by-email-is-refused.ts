import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { emailAddress } from "../scenarios/email-address.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const wrongPasswordByEmailIsRefused = defineRefusalCheck({
  id: "auth/wrong-password-by-email-is-refused",
  title: "An e-mail address needs the right password, too.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source:
    "Real servers take an e-mail address as a username or as an undocumented email, and compare the password then, too.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    wrongAsUsername: answer(emailAddress, "wrongAsUsername"),
    wrongAsEmail: answer(emailAddress, "wrongAsEmail"),
  },
  message: "An e-mail address was logged in with a wrong password.",
});
