import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { logIn } from "../requests/login-step.ts";

export const otherMethods = defineScenario({
  id: "auth/other-methods",
  title: "Send the right credentials by other methods",
  roles: ["member"],
  steps: { put: by("PUT"), patch: by("PATCH"), remove: by("DELETE") },
});

function by(method: string): Step {
  return {
    outcome: "refused",
    isLogin: true,
    account: "member",
    malformed: true,
    request: (context) => ({ ...logIn("member", context), method }),
  };
}
