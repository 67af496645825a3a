import { defineScenario } from "../../../../conformance/scenario.ts";
import { jsonOf, strangeLogin } from "../requests/login-step.ts";

export const alteredUsername = defineScenario({
  id: "rocketchat/altered-username",
  title: "Log in with a username that is only like the right one",
  roles: ["member"],
  steps: {
    prefix: strangeLogin(
      jsonOf("member", ({ username, password }) => ({ username: username.slice(0, -1), password })),
    ),
    longer: strangeLogin(
      jsonOf("member", ({ username, password }) => ({ username: `${username}x`, password })),
    ),
    // A dot is any character where the name is a pattern.
    dot: strangeLogin(
      jsonOf("member", ({ username, password }) => ({
        username: username.includes(".") ? username.replace(".", "X") : `${username}X`,
        password,
      })),
    ),
    lastDot: strangeLogin(
      jsonOf("member", ({ username, password }) => ({
        username: `^${username.slice(0, -1)}.$`,
        password,
      })),
    ),
    pattern: strangeLogin(jsonOf("member", ({ password }) => ({ username: ".*", password }))),
    wildcard: strangeLogin(jsonOf("member", ({ password }) => ({ username: "%", password }))),
  },
});
