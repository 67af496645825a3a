import { get, postJson } from "../../../../conformance/draft.ts";
import { defineScenario, type StepContext } from "../../../../conformance/scenario.ts";
import { LOGIN, malformed, strangeLogin } from "../login-step.ts";

export const credentialsInQuery = defineScenario({
  id: "auth/credentials-in-query",
  title: "The right credentials come in the query of a GET, and in that of a POST.",
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
