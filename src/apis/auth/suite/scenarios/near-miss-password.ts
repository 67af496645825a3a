import { defineScenario } from "../../../../conformance/scenario.ts";
import { badLogin, withPassword } from "../requests/login-step.ts";
import { beginning, inOtherCase, longer, padded, username } from "../requests/passwords.ts";

export const nearMissPassword = defineScenario({
  id: "auth/near-miss-password",
  title: "Log in with passwords that are nearly right",
  roles: ["member"],
  steps: {
    beginning: badLogin("member", withPassword("member", beginning)),
    longer: badLogin("member", withPassword("member", longer)),
    inOtherCase: badLogin("member", withPassword("member", inOtherCase)),
    padded: badLogin("member", withPassword("member", padded)),
    username: badLogin("member", withPassword("member", username)),
  },
});
