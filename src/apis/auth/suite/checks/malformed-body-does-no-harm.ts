import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { malformedBody } from "../scenarios/malformed-body.ts";

export const malformedBodyDoesNoHarm = defineSuccessCheck({
  id: "auth/malformed-body-does-no-harm",
  title: "A body that cannot be read does no harm to later logins.",
  level: "should",
  requirements: ["auth/login/200/http-status"],
  source: "Real servers go on after a request that they cannot read.",
  reads: {
    afterMalformed: answer(malformedBody, "afterwards"),
  },
  message: "A good login was refused after a malformed body.",
});
