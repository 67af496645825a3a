import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { wrappedLogin } from "../requests/bodies.ts";
import { goodLogin, jsonByEmail, jsonOf } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const wrappedUser = defineScenario({
  id: "rocketchat/wrapped-user",
  title: "Log in with the user as an object",
  roles: ["member"],
  steps: {
    byUsername: goodLogin("member", jsonOf("member", wrappedLogin)),
    byEmail: goodLogin(
      "member",
      jsonByEmail("member", (email, password) => ({ user: { email }, password })),
    ),
    byId: goodLogin("member", (context) => {
      const id = context.given("byUsername", "/data/userId");
      if (id === undefined) return { missing: "no login gave an id" };
      return postJson(LOGIN, { user: { id }, password: context.account("member").password });
    }),
  },
});
