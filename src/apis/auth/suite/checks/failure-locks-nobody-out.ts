import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const failureLocksNobodyOut = defineSuccessCheck({
  id: "auth/failure-locks-nobody-out",
  title: "A login that fails does not lock its user out.",
  level: "should",
  requirements: ["auth/login/200/http-status"],
  source: "Real servers count no failed logins.",
  reads: {
    afterwards: answer(wrongPassword, "afterwards"),
  },
  message: "The right password was refused after a wrong one.",
});
