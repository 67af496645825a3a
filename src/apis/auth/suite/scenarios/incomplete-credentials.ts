import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, malformed, send, strangeLogin, withPassword } from "../login-step.ts";

export const incompleteCredentials = defineScenario({
  id: "auth/incomplete-credentials",
  title: "One of the two credentials is missing or blank, and the other is right.",
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
