import { defineScenario } from "../../../../conformance/scenario.ts";
import { asNobody, strangeLogin } from "../requests/login-step.ts";

export const unknownUser = defineScenario({
  id: "rocketchat/unknown-user",
  title: "Log in as somebody who does not exist",
  roles: [],
  steps: { login: strangeLogin(asNobody) },
});
