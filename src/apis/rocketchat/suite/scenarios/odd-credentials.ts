import { postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type Step, type StepContext } from "../../../../conformance/scenario.ts";
import { WRONG_PASSWORD } from "../../../../conformance/wrong-credentials.ts";
import { malformed, strangeLogin } from "../requests/login-step.ts";
import { LOGIN } from "../requests/paths.ts";

const LONG = "x".repeat(300);
const BEYOND_ASCII = "Zo\u00EB-\u5C71\u7530-\u{1F680}";

export const oddCredentials = defineScenario({
  id: "rocketchat/odd-credentials",
  title: "Log in as nobody with texts that are long, beyond ASCII or mean something to a program",
  roles: [],
  steps: {
    longName: send(() => ({ username: LONG })),
    longPassword: send((context) => ({ username: context.nobody(), password: LONG })),
    name: send(() => ({ username: BEYOND_ASCII })),
    password: send((context) => ({ username: context.nobody(), password: BEYOND_ASCII })),
    quotes: send(() => ({ username: `nobody's "name"` })),
    constructor: send(() => ({ username: "constructor" })),
  },
});

function send(toBody: (context: StepContext) => object): Step {
  // Whoever stands in front of the server may refuse it in words of its own.
  return malformed(
    strangeLogin((context) => postJson(LOGIN, { password: WRONG_PASSWORD, ...toBody(context) })),
  );
}
