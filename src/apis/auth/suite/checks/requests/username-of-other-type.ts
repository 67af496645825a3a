import { answer, expected } from "../../../../../conformance/check.ts";
import { defineRefusalCheck } from "../../outcome-check.ts";
import { usernameOfOtherType as usernameOfOtherTypeScenario } from "../../scenarios/username-of-other-type.ts";
import { unknownUser } from "../../scenarios/unknown-user.ts";

export const usernameOfOtherType = defineRefusalCheck({
  id: "auth/username-of-other-type",
  title: "A list or an object is not a username.",
  level: "should",
  requirements: ["auth/login/request/username"],
  source: "Real servers refuse a username that is no string.",
  reads: {
    unknown: expected(unknownUser, "first"),
    list: answer(usernameOfOtherTypeScenario, "list"),
    operator: answer(usernameOfOtherTypeScenario, "operator"),
  },
  message: "A username that is no string was logged in.",
});
