import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { otherJson } from "../scenarios/other-json.ts";

export const anyFormOfTheMediaTypeIsRead = defineSuccessCheck({
  id: "auth/any-form-of-the-media-type-is-read",
  title: "The media type of a login may be in any case, and have a charset.",
  level: "should",
  requirements: ["auth/login/request/content-type"],
  source: "RFC 9110, section 8.3.1; RFC 8259, section 11: a charset has no effect on JSON.",
  reads: {
    charset: answer(otherJson, "charset"),
    typeInOtherCase: answer(otherJson, "typeInOtherCase"),
  },
  message: "A login was refused for the way in which its media type is written.",
});
