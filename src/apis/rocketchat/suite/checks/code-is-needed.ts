import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { withoutCode } from "../scenarios/without-code.ts";

export const codeIsNeeded = defineCheck({
  id: "rocketchat/code-is-needed",
  title: "A user with a second factor is not logged in without a code.",
  level: "must",
  requirements: ["rocketchat/login/totp/needed"],
  source: "The page: such a user has to send a code.",
  reads: {
    plain: answer(withoutCode, "plain"),
    wrapped: answer(withoutCode, "wrapped"),
    digest: answer(withoutCode, "digest"),
  },
  judge: keepsOut,
});
