import { defineScenario } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { badLogin, jsonByEmail, jsonOf } from "../requests/login-step.ts";

export const withoutCode = defineScenario({
  id: "rocketchat/without-code",
  title: "Log in without the code of the second factor",
  roles: ["totp"],
  steps: {
    plain: badLogin("totp", jsonOf("totp", plainLogin)),
    wrapped: badLogin(
      "totp",
      jsonByEmail("totp", (email, password) => ({ user: { email }, password })),
    ),
  },
});
