import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { otherMediaTypes } from "../scenarios/other-media-types.ts";

export const formDoesNoHarm = defineSuccessCheck({
  id: "auth/form-does-no-harm",
  title: "A form does no harm to later logins.",
  level: "should",
  requirements: ["auth/login/200/http-status"],
  source: "Real servers go on after a request that they refuse to read.",
  reads: { afterForm: answer(otherMediaTypes, "afterForm") },
  message: "A good login was refused after a form.",
});
