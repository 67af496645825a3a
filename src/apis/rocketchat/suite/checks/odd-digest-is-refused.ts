import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { passwordDigest } from "../scenarios/password-digest.ts";

export const oddDigestIsRefused = defineCheck({
  id: "rocketchat/odd-digest-is-refused",
  title: "A digest in upper case, or one by another algorithm, is refused.",
  level: "info",
  requirements: [],
  source: "Real servers compare digests as text and know sha-256 alone.",
  reads: {
    upperCase: answer(passwordDigest, "upperCase"),
    otherAlgorithm: answer(passwordDigest, "otherAlgorithm"),
  },
  judge: keepsOut,
});
