import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, malformed, withPassword } from "../requests/login-step.ts";

export const passwordOfOtherType = defineScenario({
  id: "auth/password-of-other-type",
  title: "Log in with passwords that are no text",
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
