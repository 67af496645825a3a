import { answer } from "../../../../conformance/check.ts";
import { defineSuccessCheck } from "../judging/outcome-check.ts";
import { moreKeys } from "../scenarios/more-keys.ts";

export const unknownKeysAreIgnored = defineSuccessCheck({
  id: "auth/unknown-keys-are-ignored",
  title: "Keys that the page does not know are ignored.",
  level: "should",
  requirements: ["auth/login/request/example"],
  source: "Real servers read only the keys that they know.",
  reads: { login: answer(moreKeys, "login") },
  message: "A login with further keys was refused.",
});
