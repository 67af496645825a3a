import { answer, defineCheck } from "../../../../../conformance/check.ts";
import { keepsOut } from "../../judge-login.ts";
import { passwordDigest } from "../../scenarios/login/password-digest.ts";

export const digestIsJudged = defineCheck({
  id: "rocketchat/digest-is-judged",
  title: "Neither the digest of a wrong password nor the digest sent as a password logs in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "A digest of something else is no password of the user.",
  reads: { wrong: answer(passwordDigest, "wrong"), asText: answer(passwordDigest, "asText") },
  judge: (exchanges) => keepsOut(exchanges),
});
