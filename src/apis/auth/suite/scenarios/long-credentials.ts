import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { badLogin, send, strangeLogin, withPassword } from "../requests/login-step.ts";

/** PocketBase takes 255 characters at most. */
const TOO_LONG = 300;

export const longCredentials = defineScenario({
  id: "auth/long-credentials",
  title: "Log in with a password, and with a username, longer than any server takes",
  roles: ["member"],
  steps: {
    password: badLogin(
      "member",
      withPassword("member", () => "z".repeat(TOO_LONG)),
    ),
    username: strangeLogin((context) =>
      send({ username: context.nobody().padEnd(TOO_LONG, "z"), password: WRONG_PASSWORD }),
    ),
  },
});
