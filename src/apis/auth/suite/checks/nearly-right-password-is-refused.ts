import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { distortedPassword } from "../scenarios/distorted-password.ts";
import { nearMissPassword } from "../scenarios/near-miss-password.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const nearlyRightPasswordIsRefused = defineRefusalCheck({
  id: "auth/nearly-right-password-is-refused",
  title: "Each character of a password counts, and its place.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers compare the whole password.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    end: answer(nearMissPassword, "end"),
    otherBeginning: answer(nearMissPassword, "otherBeginning"),
    otherEnd: answer(nearMissPassword, "otherEnd"),
    reversed: answer(distortedPassword, "reversed"),
    sorted: answer(distortedPassword, "sorted"),
    beforeNul: answer(distortedPassword, "beforeNul"),
    afterLine: answer(distortedPassword, "afterLine"),
  },
  message: "A password that is nearly the right one was taken.",
});
