import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { missingCredentials } from "../scenarios/missing-credentials.ts";

export const missingCredentialsAreRefused = defineCheck({
  id: "rocketchat/missing-credentials-are-refused",
  title: "Without a username, without a password or with an empty one nobody is logged in.",
  level: "must",
  requirements: ["rocketchat/login/request/username", "rocketchat/login/request/password"],
  source: "The page: both are required.",
  reads: {
    nothing: answer(missingCredentials, "nothing"),
    passwordOnly: answer(missingCredentials, "passwordOnly"),
    emptyUsername: answer(missingCredentials, "emptyUsername"),
    usernameOnly: answer(missingCredentials, "usernameOnly"),
    emptyPassword: answer(missingCredentials, "emptyPassword"),
  },
  judge: keepsOut,
});
