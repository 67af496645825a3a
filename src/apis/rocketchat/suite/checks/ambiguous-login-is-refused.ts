import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { unusableUser } from "../scenarios/unusable-user.ts";

export const ambiguousLoginIsRefused = defineCheck({
  id: "rocketchat/ambiguous-login-is-refused",
  title: "A user with two names, or a login with a key that nobody knows, is refused.",
  level: "should",
  requirements: ["rocketchat/login/totp/user"],
  source: "Servers of every version refuse both, with 401 or 500.",
  reads: {
    twoNames: answer(unusableUser, "twoNames"),
    extraKey: answer(unusableUser, "extraKey"),
  },
  judge: keepsOut,
});
