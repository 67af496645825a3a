import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { nearMissPassword } from "../scenarios/near-miss-password.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const longerPasswordIsRefused = defineRefusalCheck({
  id: "auth/longer-password-is-refused",
  title: "A password with more behind it is not the password.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers compare the whole password.",
  reads: { wrong: expected(wrongPassword, "wrong"), longer: answer(nearMissPassword, "longer") },
  message: "A password with one more character was taken.",
});
