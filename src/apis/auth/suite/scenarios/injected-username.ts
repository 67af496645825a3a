import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { send, strangeLogin } from "../requests/login-step.ts";

export const injectedUsername = defineScenario({
  id: "auth/injected-username",
  title: "Log in with a username that is a piece of a query language",
  roles: ["member"],
  steps: {
    tautology: strangeLogin(() => send({ username: "' OR '1'='1", password: "' OR '1'='1" })),
    comment: strangeLogin((context) =>
      send({ username: `${context.account("member").username}' --`, password: WRONG_PASSWORD }),
    ),
    filter: strangeLogin(() => send({ username: '" || id != "', password: WRONG_PASSWORD })),
    wildcard: strangeLogin((context) =>
      send({ username: "%", password: context.account("member").password }),
    ),
  },
});
