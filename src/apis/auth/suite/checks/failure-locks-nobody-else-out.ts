import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { twoUsers } from "../scenarios/two-users.ts";

export const failureLocksNobodyElseOut = defineSuccessCheck({
  id: "auth/failure-locks-nobody-else-out",
  title: "A login that fails locks nobody else out.",
  level: "should",
  requirements: ["auth/login/200/http-status"],
  source: "Real servers count no failed logins.",
  reads: {
    memberAfterwards: answer(twoUsers, "memberAfterwards"),
    anotherAfterwards: answer(twoUsers, "anotherAfterwards"),
  },
  message: "The right password was refused after a failed login of another user.",
});
