import { answer, defineCheck } from "../../../../conformance/check.ts";
import { letsIn } from "../judging/judge-login.ts";
import { staleCredentials } from "../scenarios/stale-credentials.ts";

export const staleCredentialsAreIgnored = defineCheck({
  id: "rocketchat/stale-credentials-are-ignored",
  title: "A login succeeds whatever session its headers still name.",
  level: "should",
  requirements: ["rocketchat/login/no-authentication"],
  source: "The page: the login needs no authentication. Real servers ignore stale headers.",
  reads: {
    login: answer(staleCredentials, "login"),
    authorization: answer(staleCredentials, "authorization"),
  },
  judge: letsIn,
});
