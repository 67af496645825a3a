import { get, postText } from "../../../../conformance/draft.ts";
import type { Draft, Missing } from "../../../../conformance/draft.ts";
import { defineScenario, type StepContext } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { goodLogin, jsonOf } from "../requests/login-step.ts";
import { LOGOUT, ME } from "../requests/paths.ts";
import { askMe, sessionOf, toHeaders } from "../requests/session-step.ts";

export const mixedSessions = defineScenario({
  id: "rocketchat/mixed-sessions",
  title: "Use the token of one user with the id of another",
  roles: ["member", "another"],
  steps: {
    member: goodLogin("member", jsonOf("member", plainLogin)),
    another: goodLogin("another", jsonOf("another", plainLogin)),
    memberToken: {
      operationId: "getMe",
      outcome: "refused",
      request: mix("member", "another", (headers) => get(ME, headers)),
    },
    anotherToken: {
      operationId: "getMe",
      outcome: "refused",
      request: mix("another", "member", (headers) => get(ME, headers)),
    },
    logOut: {
      operationId: "logout",
      outcome: "refused",
      request: mix("member", "another", (headers) => postText(LOGOUT, "", headers)),
    },
    memberMe: askMe("member"),
    anotherMe: askMe("another"),
  },
});

function mix(
  tokenOf: string,
  idOf: string,
  toDraft: (headers: Readonly<Record<string, string>>) => Draft,
) {
  return (context: StepContext): Draft | Missing => {
    const [token, id] = [sessionOf(context, tokenOf), sessionOf(context, idOf)];
    if ("missing" in token) return token;
    if ("missing" in id) return id;
    return toDraft(toHeaders({ authToken: token.authToken, userId: id.userId }));
  };
}
