import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { otherMediaTypes } from "../scenarios/other-media-types.ts";

export const untypedBodyIsRefused = defineRefusalCheck({
  id: "auth/untyped-body-is-refused",
  title: "A body without a Content-Type logs nobody in.",
  level: "should",
  requirements: ["auth/login/request/content-type"],
  source: "Real servers fail at a body that does not say what it is (500).",
  reads: { untyped: answer(otherMediaTypes, "untyped") },
  message: "A body without a Content-Type logged somebody in.",
});
