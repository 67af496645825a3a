import { defineScenario } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { send, strangeLogin } from "../requests/login-step.ts";

export const injectedUsername = defineScenario({
  id: "auth/injected-username",
  title: "Log in with a username that is a piece of a language, or of far-off letters",
  roles: ["member"],
  steps: {
    tautology: strangeLogin(() => send({ username: "' OR '1'='1", password: "' OR '1'='1" })),
    comment: strangeLogin((context) =>
      send({ username: `${context.account("member").username}' --`, password: WRONG_PASSWORD }),
    ),
    filter: strangeLogin(() => send({ username: '" || id != "', password: WRONG_PASSWORD })),
    property: strangeLogin(() => send({ username: "constructor", password: WRONG_PASSWORD })),
    letters: strangeLogin((context) =>
      send({ username: `${context.nobody()}-ü山🏔`, password: `${WRONG_PASSWORD}-ü山🏔` }),
    ),
    wildcard: strangeLogin((context) =>
      send({ username: "%", password: context.account("member").password }),
    ),
  },
});
