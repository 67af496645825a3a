import { postText } from "../../../../conformance/draft.ts";
import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { badLogin, goodLogin, LOGIN, malformed } from "../requests/login-step.ts";

export const malformedBody = defineScenario({
  id: "auth/malformed-body",
  title: "Log in with a body that is no JSON object; where it can, it holds the right credentials",
  roles: ["member"],
  steps: {
    brokenOff: oddBody((credentials) => credentials.slice(0, -1)),
    list: oddBody((credentials) => `[${credentials}]`),
    text: oddBody((credentials) => JSON.stringify(credentials)),
    commaAtTheEnd: oddBody((credentials) => credentials.replace(/\}$/, ",}")),
    textAtTheEnd: oddBody((credentials) => `${credentials}{}`),
    nothing: oddBody(() => "null"),
    empty: oddBody(() => ""),
    afterwards: goodLogin("member"),
  },
});

/** Sends, as JSON, what is made of the JSON of good credentials. */
function oddBody(change: (credentials: string) => string): Step {
  return malformed(
    badLogin("member", (context) => {
      const { username, password } = context.account("member");
      const body = change(JSON.stringify({ username, password }));
      return postText(LOGIN, body, { "Content-Type": "application/json" });
    }),
  );
}
