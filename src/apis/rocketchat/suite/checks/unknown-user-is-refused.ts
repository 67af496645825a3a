import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { repeatedRefusals } from "../scenarios/repeated-refusals.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";
import { refusalsOf } from "../judging/refusals-of.ts";

export const unknownUserIsRefused = defineCheck({
  id: "rocketchat/unknown-user-is-refused",
  title: "Somebody who does not exist is never logged in.",
  level: "must",
  requirements: ["rocketchat/login/request/username"],
  source: "The page: the username is that of the user.",
  reads: refusalsOf(unknownUser, repeatedRefusals),
  judge: keepsOut,
});
