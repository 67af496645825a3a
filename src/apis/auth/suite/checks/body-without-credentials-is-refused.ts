import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { malformedBody } from "../scenarios/malformed-body.ts";

export const bodyWithoutCredentialsIsRefused = defineRefusalCheck({
  id: "auth/body-without-credentials-is-refused",
  title: "A body that is empty or null logs nobody in.",
  level: "should",
  requirements: ["auth/login/request/body"],
  source: "Real servers answer 500, and later versions 400, to a body that holds nothing.",
  reads: { nothing: answer(malformedBody, "nothing"), empty: answer(malformedBody, "empty") },
  message: "A body without credentials logged somebody in.",
});
