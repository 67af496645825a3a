import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { anotherLogin } from "../scenarios/another-login.ts";

export const passwordOfAnotherIsRefused = defineCheck({
  id: "rocketchat/password-of-another-is-refused",
  title: "The password of another user, or its digest, logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: the password is that of the user.",
  reads: { password: answer(anotherLogin, "password"), digest: answer(anotherLogin, "digest") },
  judge: keepsOut,
});
