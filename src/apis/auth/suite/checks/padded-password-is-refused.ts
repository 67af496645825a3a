import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { nearMissPassword } from "../scenarios/near-miss-password.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const paddedPasswordIsRefused = defineRefusalCheck({
  id: "auth/padded-password-is-refused",
  title: "A password between spaces is another password.",
  level: "should",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers compare a password as it is sent.",
  reads: { wrong: expected(wrongPassword, "wrong"), padded: answer(nearMissPassword, "padded") },
  message: "A password between spaces was taken.",
});
