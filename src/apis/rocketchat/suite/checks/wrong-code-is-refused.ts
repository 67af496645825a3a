import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { flatCode } from "../scenarios/flat-code.ts";
import { unusableCode } from "../scenarios/unusable-code.ts";
import { wrongCode } from "../scenarios/wrong-code.ts";
import { refusalsOf } from "../judging/refusals-of.ts";
import { guessedCode } from "../scenarios/guessed-code.ts";

export const wrongCodeIsRefused = defineCheck({
  id: "rocketchat/wrong-code-is-refused",
  title: "A code that is wrong, cut off, empty, made up or none at all logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/totp/needed", "rocketchat/login/totp/code"],
  source: "The page: such a user has to send a code, of six digits.",
  reads: refusalsOf(wrongCode, unusableCode, guessedCode, flatCode),
  judge: keepsOut,
});
