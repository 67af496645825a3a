import { answer, defineCheck } from "../../../../../conformance/check.ts";
import { keepsOut } from "../../judge-login.ts";
import { formLogin } from "../../scenarios/login/form-login.ts";

export const formIsJudged = defineCheck({
  id: "rocketchat/form-is-judged",
  title: "A wrong password in form data logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "A form carries the same login as JSON does.",
  reads: { wrong: answer(formLogin, "wrong") },
  judge: (exchanges) => keepsOut(exchanges),
});
