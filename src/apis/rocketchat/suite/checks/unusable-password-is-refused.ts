import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { unusablePassword } from "../scenarios/unusable-password.ts";

export const unusablePasswordIsRefused = defineCheck({
  id: "rocketchat/unusable-password-is-refused",
  title: "An object of a query, an array, a number, `true` or `null` is never a password.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: the password is that of the user. Real servers answer 401 or 500.",
  reads: {
    operator: answer(unusablePassword, "operator"),
    array: answer(unusablePassword, "array"),
    number: answer(unusablePassword, "number"),
    nothing: answer(unusablePassword, "nothing"),
    truth: answer(unusablePassword, "truth"),
  },
  judge: keepsOut,
});
