import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const logsInByUsername = defineSuccessCheck({
  id: "auth/logs-in-by-username",
  title: "A username and its password log in.",
  level: "must",
  requirements: ["auth/login/route", "auth/login/request/example", "auth/login/200/http-status"],
  source: "Real servers of every version log in with a username and its password.",
  isEssential: true,
  reads: { first: answer(wrongPassword, "first"), before: answer(wrongPassword, "before") },
  message: "The right username and password were refused.",
});
