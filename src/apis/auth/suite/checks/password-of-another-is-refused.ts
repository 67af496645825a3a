import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { twoUsers } from "../scenarios/two-users.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const passwordOfAnotherIsRefused = defineRefusalCheck({
  id: "auth/password-of-another-is-refused",
  title: "No password but their own logs a second user in.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers compare only with the password of the user who logs in.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    passwordOfMember: answer(twoUsers, "passwordOfMember"),
    wrongPassword: answer(twoUsers, "wrongPassword"),
  },
  message: "A second user was logged in with a password that is not theirs.",
});
