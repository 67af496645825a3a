import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { twoUsers } from "../scenarios/two-users.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const passwordOfAnotherIsRefused = defineRefusalCheck({
  id: "auth/password-of-another-is-refused",
  title: "The password of one user does not log in another.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers compare only with the password of the user who logs in.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    passwordOfMember: answer(twoUsers, "passwordOfMember"),
  },
  message: "A user was logged in with the password of another.",
});
