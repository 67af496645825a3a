import { get } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { plainLogin } from "../requests/bodies.ts";
import { goodLogin, jsonOf } from "../requests/login-step.ts";
import { LOGOUT } from "../requests/paths.ts";
import { askMe, toHeaders, withSession } from "../requests/session-step.ts";

export const logoutByGet = defineScenario({
  id: "rocketchat/logout-by-get",
  title: "Log out by GET",
  roles: ["member"],
  steps: {
    login: goodLogin("member", jsonOf("member", plainLogin)),
    logOut: {
      operationId: "logoutByGet",
      outcome: "accepted",
      request: withSession("login", (given) => get(LOGOUT, toHeaders(given))),
    },
    me: askMe("login", "refused"),
  },
});
