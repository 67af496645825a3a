import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { repeatedLogin } from "../scenarios/repeated-login.ts";

export const logsInAgain = defineSuccessCheck({
  id: "auth/logs-in-again",
  title: "A user who is logged in can log in again.",
  level: "must",
  requirements: ["auth/login/200/http-status"],
  source: "PocketBase's own tests let a user log in again who is logged in.",
  reads: { first: answer(repeatedLogin, "first"), second: answer(repeatedLogin, "second") },
  message: "The right username and password were refused at a further login.",
});
