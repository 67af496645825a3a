import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { goodLogin } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";
import { toHeaders } from "../requests/session-step.ts";

const stale = { authToken: "a-token-of-last-year", userId: "a-user-of-last-year" };

export const staleCredentials = defineScenario({
  id: "rocketchat/stale-credentials",
  title: "Log in with the headers of a session that is over",
  roles: ["member"],
  steps: {
    login: goodLogin("member", (context) =>
      postJson(LOGIN, plainLogin(context.account("member")), toHeaders(stale)),
    ),
    authorization: goodLogin("member", (context) =>
      postJson(LOGIN, plainLogin(context.account("member")), { Authorization: "Bearer of-nobody" }),
    ),
  },
});
