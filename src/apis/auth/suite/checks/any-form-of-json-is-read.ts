import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { otherJson } from "../scenarios/other-json.ts";

export const anyFormOfJsonIsRead = defineSuccessCheck({
  id: "auth/any-form-of-json-is-read",
  title: "However its JSON is written, a login means the same.",
  level: "must",
  requirements: ["auth/login/request/example"],
  source: "RFC 8259: whitespace, the order of members and escapes make no other value.",
  reads: {
    otherOrder: answer(otherJson, "otherOrder"),
    whitespace: answer(otherJson, "whitespace"),
    escapes: answer(otherJson, "escapes"),
  },
  message: "The right username and password were refused in JSON that is written otherwise.",
});
