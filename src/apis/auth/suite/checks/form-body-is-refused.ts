import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { otherMediaTypes } from "../scenarios/other-media-types.ts";

export const formBodyIsRefused = defineRefusalCheck({
  id: "auth/form-body-is-refused",
  title: "A form logs nobody in.",
  level: "should",
  requirements: ["auth/login/request/content-type"],
  source: "Real servers refuse a form, since any other site could send it (403).",
  reads: {
    form: answer(otherMediaTypes, "form"),
    multipart: answer(otherMediaTypes, "multipart"),
    plain: answer(otherMediaTypes, "plain"),
  },
  message: "A form logged somebody in.",
});
