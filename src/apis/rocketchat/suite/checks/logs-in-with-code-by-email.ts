import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { totpByEmail } from "../scenarios/totp-by-email.ts";

export const logsInWithCodeByEmail = defineCheck({
  id: "rocketchat/logs-in-with-code-by-email",
  title: "An e-mail address, its password and a fresh code log in, in the form of the page.",
  level: "must",
  requirements: [
    "rocketchat/login/totp/example-by-email",
    "rocketchat/login/totp/totp",
    "rocketchat/login/totp/login",
    "rocketchat/login/totp/user",
    "rocketchat/login/totp/user/email",
    "rocketchat/login/totp/password",
    "rocketchat/login/totp/code",
  ],
  source: "The page's example.",
  reads: { login: answer(totpByEmail, "login") },
  judge: letsIn,
});
