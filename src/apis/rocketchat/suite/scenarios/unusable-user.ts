import { defineScenario } from "../../../../conformance/scenario.ts";
import { OPERATOR } from "../requests/bodies.ts";
import { badLogin, jsonOf, malformed, strangeLogin } from "../requests/login-step.ts";

export const unusableUser = defineScenario({
  id: "rocketchat/unusable-user",
  title: "Log in with a user that cannot be understood",
  roles: ["member"],
  steps: {
    operator: malformed(
      strangeLogin(jsonOf("member", ({ password }) => ({ username: OPERATOR, password }))),
    ),
    wrappedOperator: malformed(
      strangeLogin(
        jsonOf("member", ({ password }) => ({ user: { username: OPERATOR }, password })),
      ),
    ),
    operators: malformed(
      strangeLogin(jsonOf("member", () => ({ username: OPERATOR, password: OPERATOR }))),
    ),
    twoNames: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username, password }, context) => ({
          user: { username, email: `${context.nobody()}@example.test` },
          password,
        })),
      ),
    ),
    extraKey: malformed(
      badLogin(
        "member",
        jsonOf("member", ({ username, password }) => ({ username, password, foo: 1 })),
      ),
    ),
  },
});
