import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { nearMissPassword } from "../scenarios/near-miss-password.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const passwordInOtherCaseIsRefused = defineRefusalCheck({
  id: "auth/password-in-other-case-is-refused",
  title: "The case of a password matters.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers compare a password as it is sent.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    inOtherCase: answer(nearMissPassword, "inOtherCase"),
  },
  message: "A password in the other case was taken.",
});
