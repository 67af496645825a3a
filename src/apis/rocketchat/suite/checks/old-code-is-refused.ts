import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { oldCode } from "../scenarios/old-code.ts";

export const oldCodeIsRefused = defineCheck({
  id: "rocketchat/old-code-is-refused",
  title:
    "A code of twenty minutes ago or ten minutes ahead logs nobody in, nor does one of three steps ago.",
  level: "must",
  requirements: ["rocketchat/login/totp/code"],
  source:
    "The page: the code is what an app shows. The step before is taken by default; more is a setting of the server.",
  reads: {
    threeStepsAgo: answer(oldCode, "threeStepsAgo"),
    fortyStepsAgo: answer(oldCode, "fortyStepsAgo"),
    twentyStepsAhead: answer(oldCode, "twentyStepsAhead"),
  },
  *judge({ threeStepsAgo, fortyStepsAgo, twentyStepsAhead }) {
    yield* keepsOut({ fortyStepsAgo, twentyStepsAhead });
    for (const shortfall of keepsOut({ threeStepsAgo })) yield { ...shortfall, level: "profile" };
  },
});
