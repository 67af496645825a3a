import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { usernameLogin } from "../scenarios/username-login.ts";

export const logsInByUsername = defineCheck({
  id: "rocketchat/logs-in-by-username",
  title: "A username and its password log in, each time.",
  level: "must",
  requirements: [
    "rocketchat/login/request/example",
    "rocketchat/login/route",
    "rocketchat/login/no-authentication",
    "rocketchat/login/request/username",
    "rocketchat/login/request/password",
    "rocketchat/login/json/media-type",
    "rocketchat/login/200/http-status",
  ],
  source: "The page, and servers of every version, which answer 200.",
  isEssential: true,
  reads: {
    first: answer(usernameLogin, "first"),
    second: answer(usernameLogin, "second"),
    third: answer(usernameLogin, "third"),
    fourth: answer(usernameLogin, "fourth"),
    fifth: answer(usernameLogin, "fifth"),
  },
  judge: letsIn,
});
