import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";
import { usernameOfOtherType } from "../scenarios/username-of-other-type.ts";

export const usernameOfOtherTypeIsRefused = defineRefusalCheck({
  id: "auth/username-of-other-type-is-refused",
  title: "A list, an object or a number is not a username.",
  level: "should",
  requirements: ["auth/login/request/username"],
  source: "Real servers refuse a username that is no string.",
  reads: {
    unknown: expected(unknownUser, "first"),
    list: answer(usernameOfOtherType, "list"),
    operator: answer(usernameOfOtherType, "operator"),
    number: answer(usernameOfOtherType, "number"),
  },
  message: "A username that is no string was logged in.",
});
