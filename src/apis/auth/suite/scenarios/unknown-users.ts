import { defineScenario } from "../../../../conformance/scenario.ts";
import { send, strangeLogin, unknownLogin } from "../requests/login-step.ts";

/** More often than any period of a server that fails now and then. */
export const unknownUsers = defineScenario({
  id: "auth/unknown-users",
  title: "Log in as nobody again and again",
  roles: ["member"],
  steps: {
    first: unknownLogin(),
    second: unknownLogin(),
    third: unknownLogin(),
    fourth: unknownLogin(),
    fifth: unknownLogin(),
    sixth: unknownLogin(),
    withKnownPassword: strangeLogin((context) =>
      send({ username: context.nobody(), password: context.account("member").password }),
    ),
  },
});
