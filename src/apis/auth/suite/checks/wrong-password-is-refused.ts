import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const wrongPasswordIsRefused = defineRefusalCheck({
  id: "auth/wrong-password-is-refused",
  title: "A wrong password logs nobody in.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version refuse a password that is not the right one.",
  isEssential: true,
  reads: {
    wrong: answer(wrongPassword, "wrong"),
    wrongAgain: answer(wrongPassword, "wrongAgain"),
  },
  message: "A wrong password of the right length was taken.",
});
