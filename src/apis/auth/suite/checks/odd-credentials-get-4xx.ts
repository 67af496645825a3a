import { defineCheck, expected } from "../../../../conformance/check.ts";
import { judgeMistakeOfClient } from "../judging/outcome-check.ts";
import { injectedUsername } from "../scenarios/injected-username.ts";

export const oddCredentialsGet4xx = defineCheck({
  id: "auth/odd-credentials-get-4xx",
  title: "No letter in a username or a password makes the server fail.",
  level: "should",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers answer 400 to a user whom they do not know, however the name is written.",
  reads: {
    tautology: expected(injectedUsername, "tautology"),
    comment: expected(injectedUsername, "comment"),
    property: expected(injectedUsername, "property"),
    letters: expected(injectedUsername, "letters"),
  },
  *judge(exchanges) {
    const message = "A username that nobody has is not refused with a 4xx.";
    for (const exchange of Object.values(exchanges)) yield* judgeMistakeOfClient(exchange, message);
  },
});
