import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { codeOfAnother } from "../scenarios/code-of-another.ts";

export const codeOfAnotherIsRefused = defineCheck({
  id: "rocketchat/code-of-another-is-refused",
  title: "The code of another user logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/totp/needed", "rocketchat/login/totp/code"],
  source: "The page: the user has to send a code, and a code is of one user.",
  reads: { login: answer(codeOfAnother, "login") },
  judge: keepsOut,
});
