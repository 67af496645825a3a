import { defineScenario } from "../../../../conformance/scenario.ts";
import { passwordOfAnyType } from "../requests/login-step.ts";

export const passwordOfOtherType = defineScenario({
  id: "auth/password-of-other-type",
  title: "Log in with passwords that are no text",
  roles: ["member"],
  steps: {
    list: passwordOfAnyType((context) => [context.account("member").password]),
    operator: passwordOfAnyType(() => ({ $ne: "" })),
    truth: passwordOfAnyType(() => true),
    number: passwordOfAnyType(() => 135_790),
    greater: passwordOfAnyType(() => ({ $gt: "" })),
    pattern: passwordOfAnyType(() => ({ $regex: ".*" })),
  },
});
