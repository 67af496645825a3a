import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { repeatedLogin } from "../scenarios/repeated-login.ts";

export const logsInManyTimes = defineSuccessCheck({
  id: "auth/logs-in-many-times",
  title: "A user can log in as often as they like.",
  level: "must",
  requirements: ["auth/login/200/http-status"],
  source: "Real servers keep no sessions, so each login is like the first.",
  reads: {
    third: answer(repeatedLogin, "third"),
    fourth: answer(repeatedLogin, "fourth"),
    fifth: answer(repeatedLogin, "fifth"),
    sixth: answer(repeatedLogin, "sixth"),
    seventh: answer(repeatedLogin, "seventh"),
  },
  message: "A later login with the same credentials was refused.",
});
