import { answer, defineCheck } from "../../../../../conformance/check.ts";
import { keepsOut } from "../../judge-login.ts";
import { emailLogin } from "../../scenarios/login/email-login.ts";

export const emailIsJudged = defineCheck({
  id: "rocketchat/email-is-judged",
  title: "A wrong password with an e-mail address logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The password is that of the user, however the user is named.",
  reads: { wrong: answer(emailLogin, "wrong") },
  judge: (exchanges) => keepsOut(exchanges),
});
