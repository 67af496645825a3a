import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { alteredPassword } from "../scenarios/altered-password.ts";

export const alteredPasswordIsRefused = defineCheck({
  id: "rocketchat/altered-password-is-refused",
  title:
    "A password that is cut off, longer or in another case, or the username as one, logs nobody in.",
  level: "must",
  requirements: ["rocketchat/login/request/password"],
  source: "The page: the password is that of the user. What is like it is not it.",
  reads: {
    prefix: answer(alteredPassword, "prefix"),
    longer: answer(alteredPassword, "longer"),
    otherCase: answer(alteredPassword, "otherCase"),
    username: answer(alteredPassword, "username"),
  },
  judge: keepsOut,
});
