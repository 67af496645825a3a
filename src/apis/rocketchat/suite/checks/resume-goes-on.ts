import { answer, defineCheck } from "../../../../conformance/check.ts";
import { isAccepted } from "../../../../conformance/exchange.ts";
import { resolvePointer } from "../../../../lib/json-pointer.ts";
import { letsIn } from "../judging/judge-login.ts";
import { resume } from "../scenarios/resume.ts";
import { opens } from "../judging/judge-session.ts";

export const resumeGoesOn = defineCheck({
  id: "rocketchat/resume-goes-on",
  title: "A login with the token of a session answers with the same token and the same user.",
  level: "should",
  requirements: [],
  source:
    "Clients of every version go on with a session so, and later pages of the project show it.",
  reads: {
    login: answer(resume, "login"),
    resumed: answer(resume, "resumed"),
    me: answer(resume, "me"),
  },
  *judge({ login, resumed, me }) {
    yield* letsIn({ resumed });
    if (!isAccepted(resumed)) return;
    // Some targets have no such method.
    if (me.response.status !== 404) yield* opens({ me });
    for (const pointer of ["/data/authToken", "/data/userId"]) {
      const expected = resolvePointer(login.response.json, pointer);
      const received = resolvePointer(resumed.response.json, pointer);
      if (received === expected) continue;
      const message = "It is not that of the session.";
      yield { exchange: resumed, message, pointer, expected, received };
    }
  },
});
