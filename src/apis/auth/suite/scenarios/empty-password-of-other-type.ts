import { defineScenario } from "../../../../conformance/scenario.ts";
import { passwordOfAnyType } from "../requests/login-step.ts";

export const emptyPasswordOfOtherType = defineScenario({
  id: "auth/empty-password-of-other-type",
  title: "Log in with passwords that are no text, and that many a language takes for nothing",
  roles: ["member"],
  steps: {
    nothing: passwordOfAnyType(() => null),
    falsehood: passwordOfAnyType(() => false),
    zero: passwordOfAnyType(() => 0),
    emptyList: passwordOfAnyType(() => []),
    emptyObject: passwordOfAnyType(() => ({})),
  },
});
