import { answer } from "../../../../../conformance/check.ts";
import { defineSuccessCheck } from "../../outcome-check.ts";
import { repeatedLogin as repeatedLoginScenario } from "../../scenarios/repeated-login.ts";

export const repeatedLogin = defineSuccessCheck({
  id: "auth/repeated-login",
  title: "A user can log in as often as they like.",
  level: "must",
  requirements: ["auth/login/200/http-status"],
  source: "Real servers keep no sessions, so each login is like the first.",
  reads: {
    third: answer(repeatedLoginScenario, "third"),
    fourth: answer(repeatedLoginScenario, "fourth"),
    fifth: answer(repeatedLoginScenario, "fifth"),
    sixth: answer(repeatedLoginScenario, "sixth"),
    seventh: answer(repeatedLoginScenario, "seventh"),
  },
  message: "A later login with the same credentials was refused.",
});
