import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { totpByUsername } from "../scenarios/totp-by-username.ts";

export const logsInWithCode = defineCheck({
  id: "rocketchat/logs-in-with-code",
  title: "A username, its password and a fresh code log in, in the form of the page.",
  level: "must",
  requirements: [
    "rocketchat/login/totp/example-by-username",
    "rocketchat/login/totp/totp",
    "rocketchat/login/totp/login",
    "rocketchat/login/totp/user",
    "rocketchat/login/totp/user/username",
    "rocketchat/login/totp/password",
    "rocketchat/login/totp/code",
    "rocketchat/login/json/media-type",
  ],
  source: "The page's example.",
  reads: { login: answer(totpByUsername, "login") },
  judge: letsIn,
});
