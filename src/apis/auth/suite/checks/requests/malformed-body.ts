import { answer } from "../../../../../conformance/check.ts";
import { defineRefusalCheck } from "../../outcome-check.ts";
import { malformedBody as malformedBodyScenario } from "../../scenarios/malformed-body.ts";

export const malformedBody = defineRefusalCheck({
  id: "auth/malformed-body",
  title: "A body that is no JSON object logs nobody in.",
  level: "should",
  requirements: ["auth/login/request/body"],
  source: "Real servers answer 500, and later versions 400, to a body that they cannot read.",
  reads: {
    brokenOff: answer(malformedBodyScenario, "brokenOff"),
    list: answer(malformedBodyScenario, "list"),
    text: answer(malformedBodyScenario, "text"),
  },
  message: "A body that is no JSON object logged somebody in.",
});
