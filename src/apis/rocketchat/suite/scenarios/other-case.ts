import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { swapCase } from "../../../../conformance/wrong-credentials.ts";
import { goodLogin, jsonByEmail } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

export const otherCase = defineScenario({
  id: "rocketchat/other-case",
  title: "Log in with the name in the other case",
  roles: ["member"],
  steps: {
    byUsername: goodLogin("member", (context) => {
      const { username, password } = context.account("member");
      const swapped = swapCase(username);
      if (swapped === username) return { missing: "the username has no letters" };
      return postJson(LOGIN, { username: swapped, password });
    }),
    byEmail: goodLogin(
      "member",
      jsonByEmail("member", (email, password) => ({ email: swapCase(email), password })),
    ),
  },
});
