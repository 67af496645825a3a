import { answer } from "../../../../../conformance/check.ts";
import { defineSuccessCheck } from "../../outcome-check.ts";
import { twoUsers } from "../../scenarios/two-users.ts";

export const loginAfterFailureOfAnother = defineSuccessCheck({
  id: "auth/login-after-failure-of-another",
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
