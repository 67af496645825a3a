import { defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { anotherLogin } from "../scenarios/another-login.ts";
import { refusalsOf } from "../judging/refusals-of.ts";

export const passwordOfAnotherIsRefused = defineCheck({
  id: "rocketchat/password-of-another-is-refused",
  title:
    "The password of another user, its digest, or a wrong password of a second user logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: the password is that of the user.",
  reads: refusalsOf(anotherLogin),
  judge: keepsOut,
});
