import type { Draft } from "../../../../conformance/draft.ts";
import type { Account } from "../../../../conformance/accounts.ts";
import { defineScenario, type Step } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { LOGIN } from "../requests/paths.ts";

const headers = { "Content-Type": "application/json" };

export const loginInOtherPlaces = defineScenario({
  id: "rocketchat/login-in-other-places",
  title: "Log in by PUT, by PATCH and with the credentials in the query",
  roles: ["member"],
  steps: {
    put: odd((account) => ({
      method: "PUT",
      path: LOGIN,
      headers,
      body: JSON.stringify(plainLogin(account)),
    })),
    patch: odd((account) => ({
      method: "PATCH",
      path: LOGIN,
      headers,
      body: JSON.stringify(plainLogin(account)),
    })),
    query: odd(({ username, password }) => ({
      method: "POST",
      path: `${LOGIN}?${new URLSearchParams({ username, password }).toString()}`,
      headers,
      body: "",
    })),
  },
});

function odd(toDraft: (account: Account) => Draft): Step {
  return {
    outcome: "refused",
    isLogin: true,
    account: "member",
    malformed: true,
    request: (context) => toDraft(context.account("member")),
  };
}
