import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { nearMissPassword } from "../scenarios/near-miss-password.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const usernameAsPasswordIsRefused = defineRefusalCheck({
  id: "auth/username-as-password-is-refused",
  title: "A username is not a password.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version refuse a password that is not the right one.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    username: answer(nearMissPassword, "username"),
  },
  message: "The username was taken for the password.",
});
