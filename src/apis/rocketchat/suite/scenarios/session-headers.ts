import { defineScenario } from "../../../../conformance/scenario.ts";
import { swapCase } from "../../../../conformance/wrong-credentials.ts";
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
    longer: askMe("login", "refused", ({ authToken, userId }, context) =>
      toHeaders({ authToken: context.secret("TOKEN_LONGER", `${authToken}x`), userId }),
    ),
    otherCase: askMe("login", "refused", ({ authToken, userId }, context) => {
      const swapped = swapCase(authToken);
      const wrong = swapped === authToken ? `${authToken}y` : swapped;
      return toHeaders({ authToken: context.secret("TOKEN_OTHER_CASE", wrong), userId });
    }),
    empty: askMe("login", "refused", ({ userId }) => toHeaders({ authToken: "", userId })),
    madeUp: askMe("login", "refused", ({ userId }) =>
      toHeaders({ authToken: "no-token-that-a-server-ever-gave", userId }),
    ),
  },
});
