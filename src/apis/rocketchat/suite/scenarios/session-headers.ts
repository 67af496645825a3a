import { defineScenario } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { goodLogin, jsonOf } from "../requests/login-step.ts";
import { askMe, toHeaders } from "../requests/session-step.ts";

export const sessionHeaders = defineScenario({
  id: "rocketchat/session-headers",
  title: "Use a session without its token, its id or both",
  roles: ["member"],
  steps: {
    login: goodLogin("member", jsonOf("member", plainLogin)),
    withoutAny: askMe("login", "refused", () => ({})),
    tokenOnly: askMe("login", "refused", ({ authToken }) => ({ "X-Auth-Token": authToken })),
    idOnly: askMe("login", "refused", ({ userId }) => ({ "X-User-Id": userId })),
    prefix: askMe("login", "refused", ({ authToken, userId }, context) =>
      toHeaders({ authToken: context.secret("TOKEN_PREFIX", authToken.slice(0, -1)), userId }),
    ),
    madeUp: askMe("login", "refused", ({ userId }) =>
      toHeaders({ authToken: "no-token-that-a-server-ever-gave", userId }),
    ),
  },
});
