import { get, postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type StepContext } from "../../../../conformance/scenario.ts";
import { badLogin, LOGIN, malformed } from "../requests/login-step.ts";

export const credentialsInQuery = defineScenario({
  id: "auth/credentials-in-query",
  title: "Log in with the right credentials in the query of a GET, and outside the body of a POST",
  roles: ["member"],
  steps: {
    get: {
      outcome: "refused",
      isLogin: true,
      account: "member",
      malformed: true,
      request: (context) => get(withQuery(context)),
    },
    post: malformed(badLogin("member", (context) => postJson(withQuery(context), {}))),
    basic: malformed(
      badLogin("member", (context) => {
        const { username, password } = context.account("member");
        const basic = Buffer.from(`${username}:${password}`).toString("base64");
        return postJson(LOGIN, {}, { Authorization: `Basic ${basic}` });
      }),
    ),
  },
});

function withQuery(context: StepContext): string {
  const { username, password } = context.account("member");
  return `${LOGIN}?${new URLSearchParams({ username, password }).toString()}`;
}
