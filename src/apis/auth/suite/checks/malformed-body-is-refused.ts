import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { malformedBody } from "../scenarios/malformed-body.ts";

export const malformedBodyIsRefused = defineRefusalCheck({
  id: "auth/malformed-body-is-refused",
  title: "A body that is no JSON object logs nobody in.",
  level: "should",
  requirements: ["auth/login/request/body"],
  source: "Real servers answer 500, and later versions 400, to a body that they cannot read.",
  reads: {
    brokenOff: answer(malformedBody, "brokenOff"),
    list: answer(malformedBody, "list"),
    commaAtTheEnd: answer(malformedBody, "commaAtTheEnd"),
    textAtTheEnd: answer(malformedBody, "textAtTheEnd"),
    text: answer(malformedBody, "text"),
  },
  message: "A body that is no JSON object logged somebody in.",
});
