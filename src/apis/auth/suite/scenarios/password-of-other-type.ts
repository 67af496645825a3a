import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, malformed, withPassword } from "../login-step.ts";

export const passwordOfOtherType = defineScenario({
  id: "auth/password-of-other-type",
  title: "A member's username comes with passwords that are no strings.",
  roles: ["member"],
  steps: {
    list: malformed(
      badLogin(
        "member",
        withPassword("member", (context) => [context.account("member").password]),
      ),
    ),
    operator: malformed(
      badLogin(
        "member",
        withPassword("member", () => ({ $ne: "" })),
      ),
    ),
    truth: malformed(
      badLogin(
        "member",
        withPassword("member", () => true),
      ),
    ),
    number: malformed(
      badLogin(
        "member",
        withPassword("member", () => 135_790),
      ),
    ),
  },
});
