import { get } from "../../../../conformance/draft.ts";
import { defineScenario } from "../../../../conformance/scenario.ts";
import { LOGIN } from "../requests/paths.ts";

export const loginByGet = defineScenario({
  id: "rocketchat/login-by-get",
  title: "Log in by GET",
  roles: ["member"],
  steps: {
    login: {
      outcome: "refused",
      isLogin: true,
      account: "member",
      malformed: true,
      sideEffect: "sends the password of the member in a URL, which logs may keep",
      request(context) {
        const { username, password } = context.account("member");
        return get(`${LOGIN}?${new URLSearchParams({ username, password }).toString()}`);
      },
    },
  },
});
