import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { alteredPassword } from "../scenarios/altered-password.ts";
import { refusalsOf } from "../judging/refusals-of.ts";
import { guessedPassword } from "../scenarios/guessed-password.ts";

export const alteredPasswordIsRefused = defineCheck({
  id: "rocketchat/altered-password-is-refused",
  title:
    "A password that is almost right, made of what is known of the user, or a pattern, logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: the password is that of the user. What is like it is not it.",
  reads: refusalsOf(alteredPassword, guessedPassword),
  judge: keepsOut,
});
