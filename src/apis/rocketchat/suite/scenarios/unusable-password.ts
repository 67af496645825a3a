import { defineScenario } from "../../../../conformance/scenario.ts";
import { OPERATOR } from "../requests/bodies.ts";
import { badLogin, jsonOf, malformed } from "../requests/login-step.ts";

export const unusablePassword = defineScenario({
  id: "rocketchat/unusable-password",
  title: "Log in with a password that is no text",
  roles: ["member"],
  steps: {
    operator: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username }) => ({ username, password: OPERATOR })),
      ),
    ),
    array: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username, password }) => ({ username, password: [password] })),
      ),
    ),
    number: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username }) => ({ username, password: 13 })),
      ),
    ),
    truth: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username }) => ({ username, password: true })),
      ),
    ),
    untruth: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username }) => ({ username, password: false })),
      ),
    ),
    emptyObject: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username }) => ({ username, password: {} })),
      ),
    ),
    emptyArray: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username }) => ({ username, password: [] })),
      ),
    ),
    nothing: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username }) => ({ username, password: null })),
      ),
    ),
  },
});
