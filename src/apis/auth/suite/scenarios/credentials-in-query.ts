import { get, postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type StepContext } from "../../../../conformance/scenario.ts";
import { LOGIN, malformed, strangeLogin } from "../requests/login-step.ts";

export const credentialsInQuery = defineScenario({
  id: "auth/credentials-in-query",
  title: "Log in with the right credentials in the query of a GET, and of a POST",
  roles: ["member"],
  steps: {
    get: {
      outcome: "refused",
      isLogin: true,
      malformed: true,
      request: (context) => get(withQuery(context)),
    },
    post: malformed(strangeLogin((context) => postJson(withQuery(context), {}))),
  },
});

function withQuery(context: StepContext): string {
  const { username, password } = context.account("member");
  return `${LOGIN}?${new URLSearchParams({ username, password }).toString()}`;
}
