import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { whyNoLogout } from "../judging/judge-session.ts";
import { session } from "../scenarios/session.ts";

export const resumeEndsWithTheSession = defineCheck({
  id: "rocketchat/resume-ends-with-the-session",
  title: "After a logout nobody goes on with the session.",
  level: "should",
  requirements: [],
  source: "Servers of every version forget the token.",
  reads: {
    me: answer(session, "me"),
    logOut: answer(session, "logOut"),
    resumed: answer(session, "resumeAfterwards"),
  },
  skip: whyNoLogout,
  judge: ({ resumed }) => keepsOut({ resumed }),
});
