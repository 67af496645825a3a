import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { unusableUser } from "../scenarios/unusable-user.ts";

export const unusableUserIsRefused = defineCheck({
  id: "rocketchat/unusable-user-is-refused",
  title: "An object of a query is never a username.",
  level: "must",
  requirements: ["rocketchat/login/request/username"],
  source: "The page: the username is that of the user.",
  reads: {
    operator: answer(unusableUser, "operator"),
    wrappedOperator: answer(unusableUser, "wrappedOperator"),
    operators: answer(unusableUser, "operators"),
  },
  judge: keepsOut,
});
