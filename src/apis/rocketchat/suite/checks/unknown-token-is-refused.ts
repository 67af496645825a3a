import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { resume } from "../scenarios/resume.ts";
import { refusalsOf } from "../judging/refusals-of.ts";

export const unknownTokenIsRefused = defineCheck({
  id: "rocketchat/unknown-token-is-refused",
  title:
    "A token that is made up, empty, cut off, an id or an object of a query goes on with no session.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: a login needs a password. Only a token that the server gave stands for one.",
  reads: refusalsOf(resume),
  judge: keepsOut,
});
