import { defineScenario } from "../../../../conformance/scenario.ts";
import { unknownLogin } from "../requests/login-step.ts";

export const unknownUser = defineScenario({
  id: "auth/unknown-user",
  title: "Log in as somebody who does not exist",
  roles: [],
  steps: { first: unknownLogin() },
});
