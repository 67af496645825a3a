import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { passwordDigest } from "../scenarios/password-digest.ts";
import { refusalsOf } from "../judging/refusals-of.ts";
import { wrongDigest } from "../scenarios/wrong-digest.ts";

export const wrongDigestIsRefused = defineCheck({
  id: "rocketchat/wrong-digest-is-refused",
  title:
    "Neither another digest than that of the password nor the digest sent as a password logs in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source:
    "The page: the password is that of the user. Meteor takes the digest of it, and no other text.",
  reads: refusalsOf(passwordDigest, wrongDigest),
  judge: keepsOut,
});
