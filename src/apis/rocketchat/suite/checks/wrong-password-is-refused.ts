import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const wrongPasswordIsRefused = defineCheck({
  id: "rocketchat/wrong-password-is-refused",
  title: "A wrong password logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: the password is that of the user.",
  isEssential: true,
  reads: {
    wrong: answer(wrongPassword, "wrong"),
    byUser: answer(wrongPassword, "byUser"),
    wrapped: answer(wrongPassword, "wrapped"),
  },
  judge: keepsOut,
});
