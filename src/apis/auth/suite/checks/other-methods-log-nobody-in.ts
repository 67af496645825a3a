import { answer, defineCheck } from "../../../../conformance/check.ts";
import { showsLogin } from "../judging/replies.ts";
import { otherMethods } from "../scenarios/other-methods.ts";

export const otherMethodsLogNobodyIn = defineCheck({
  id: "auth/other-methods-log-nobody-in",
  title: "Nobody logs in by a PUT, a PATCH or a DELETE.",
  level: "should",
  requirements: ["auth/login/route"],
  source: "Real servers answer 405 to any method but POST, or 404.",
  reads: {
    put: answer(otherMethods, "put"),
    patch: answer(otherMethods, "patch"),
    remove: answer(otherMethods, "remove"),
  },
  *judge(exchanges) {
    for (const exchange of Object.values(exchanges)) {
      if (!showsLogin(exchange)) continue;
      yield { exchange, message: "Another method than POST logged somebody in." };
    }
  },
});
