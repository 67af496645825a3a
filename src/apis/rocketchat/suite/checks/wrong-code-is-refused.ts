import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { flatCode } from "../scenarios/flat-code.ts";
import { unusableCode } from "../scenarios/unusable-code.ts";
import { wrongCode } from "../scenarios/wrong-code.ts";

export const wrongCodeIsRefused = defineCheck({
  id: "rocketchat/wrong-code-is-refused",
  title: "A code that is wrong, cut off, empty, made up or none at all logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/totp/needed", "rocketchat/login/totp/code"],
  source: "The page: such a user has to send a code, of six digits.",
  reads: {
    wrong: answer(wrongCode, "wrong"),
    prefix: answer(wrongCode, "prefix"),
    backup: answer(unusableCode, "backup"),
    empty: answer(unusableCode, "empty"),
    operator: answer(unusableCode, "operator"),
    flat: answer(flatCode, "wrong"),
  },
  judge: keepsOut,
});
