import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { twoUsers } from "../scenarios/two-users.ts";

export const logsInEachUser = defineSuccessCheck({
  id: "auth/logs-in-each-user",
  title: "Each user can log in, one after the other.",
  level: "must",
  requirements: ["auth/login/200/http-status"],
  source: "Real servers log in any user with the right password.",
  reads: { member: answer(twoUsers, "member"), another: answer(twoUsers, "another") },
  message: "The right username and password of one of two users were refused.",
});
