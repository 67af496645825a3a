import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { LOGIN, send, strangeLogin, unknownLogin } from "../requests/login-step.ts";

/** A server might make a user of a name that it does not know. */
const sameNobody = strangeLogin(() =>
  send({ username: "nobody-auth-unknown-users-twice", password: WRONG_PASSWORD }),
);

/** More often than any period of a server that fails now and then. */
export const unknownUsers = defineScenario({
  id: "auth/unknown-users",
  title: "Log in as nobody again and again",
  roles: ["member"],
  steps: {
    first: unknownLogin(),
    second: unknownLogin(),
    third: accepting("*/*"),
    fourth: accepting("application/json, text/plain, */*"),
    fifth: sameNobody,
    sixth: sameNobody,
    withKnownPassword: strangeLogin((context) =>
      send({ username: context.nobody(), password: context.account("member").password }),
    ),
  },
});

/** Real servers answer in JSON to each that prefers nothing else: the values are those of curl and of axios. */
function accepting(accept: string): Step {
  return strangeLogin((context) =>
    postJson(LOGIN, { username: context.nobody(), password: WRONG_PASSWORD }, { Accept: accept }),
  );
}
