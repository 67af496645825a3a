import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { passwordDigest } from "../scenarios/password-digest.ts";

export const logsInByDigest = defineCheck({
  id: "rocketchat/logs-in-by-digest",
  title: "The SHA-256 digest of a password logs in as the password does.",
  level: "should",
  requirements: [],
  source: "Clients built on Meteor send passwords so, and servers of every version take them.",
  reads: { login: answer(passwordDigest, "right") },
  judge: letsIn,
});
