import { defineScenario } from "../../../../conformance/scenario.ts";
import { unknownLogin } from "../login-step.ts";

export const unknownUser = defineScenario({
  id: "auth/unknown-user",
  title: "Users whom nobody knows log in.",
  roles: [],
  steps: { first: unknownLogin(), second: unknownLogin() },
});
