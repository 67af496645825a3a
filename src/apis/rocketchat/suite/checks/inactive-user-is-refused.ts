import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { inactiveUser } from "../scenarios/inactive-user.ts";
import { refusalsOf } from "../judging/refusals-of.ts";

export const inactiveUserIsRefused = defineCheck({
  id: "rocketchat/inactive-user-is-refused",
  title: "A deactivated user is not logged in.",
  level: "must",
  requirements: ["rocketchat/login/200/me/active"],
  source: "The page: the user of a login is active.",
  reads: refusalsOf(inactiveUser),
  judge: keepsOut,
});
