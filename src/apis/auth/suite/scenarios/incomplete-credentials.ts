import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, malformed, send, strangeLogin, withPassword } from "../requests/login-step.ts";

export const incompleteCredentials = defineScenario({
  id: "auth/incomplete-credentials",
  title: "Log in with one of the two credentials, the other missing or blank",
  roles: ["member"],
  steps: {
    // JSON leaves out what is undefined.
    noPassword: malformed(
      badLogin(
        "member",
        withPassword("member", () => undefined),
      ),
    ),
    blankPassword: badLogin(
      "member",
      withPassword("member", () => ""),
    ),
    noUsername: malformed(
      strangeLogin((context) => send({ password: context.account("member").password })),
    ),
    blankUsername: strangeLogin((context) =>
      send({ username: "", password: context.account("member").password }),
    ),
  },
});
