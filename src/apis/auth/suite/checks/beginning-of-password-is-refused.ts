import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { nearMissPassword } from "../scenarios/near-miss-password.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const beginningOfPasswordIsRefused = defineRefusalCheck({
  id: "auth/beginning-of-password-is-refused",
  title: "The beginning of a password is not the password.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers compare the whole password.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    beginning: answer(nearMissPassword, "beginning"),
  },
  message: "A password without its last character was taken.",
});
