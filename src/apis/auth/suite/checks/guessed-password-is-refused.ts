import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { guessedPassword } from "../scenarios/guessed-password.ts";
import { passwordFromLogin } from "../scenarios/password-from-login.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const guessedPasswordIsRefused = defineRefusalCheck({
  id: "auth/guessed-password-is-refused",
  title: "What anybody may try, or what a login gave, is not a password.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version refuse a password that is not the right one.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    word: answer(guessedPassword, "word"),
    spaces: answer(guessedPassword, "spaces"),
    percent: answer(guessedPassword, "percent"),
    star: answer(guessedPassword, "star"),
    tautology: answer(guessedPassword, "tautology"),
    email: answer(guessedPassword, "email"),
    before: expected(passwordFromLogin, "before"),
    id: answer(passwordFromLogin, "id"),
    token: answer(passwordFromLogin, "token"),
    recordToken: answer(passwordFromLogin, "recordToken"),
  },
  message: "Something that can be guessed or looked up was taken for the password.",
});
