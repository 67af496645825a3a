import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { longCredentials } from "../scenarios/long-credentials.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const longPasswordIsRefused = defineRefusalCheck({
  id: "auth/long-password-is-refused",
  title: "A password that is far too long logs nobody in.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers refuse what is longer than 255 characters.",
  reads: { wrong: expected(wrongPassword, "wrong"), password: answer(longCredentials, "password") },
  message: "A password of 300 characters was taken.",
});
