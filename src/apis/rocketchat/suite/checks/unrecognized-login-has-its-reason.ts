import { answer, defineCheck, expected } from "../../../../conformance/check.ts";
import { givesReason } from "../judging/judge-login.ts";
import { readVersion } from "../judging/version.ts";
import { missingCredentials } from "../scenarios/missing-credentials.ts";
import { serverVersion } from "../scenarios/server-version.ts";

const PLAIN = { error: 400, message: "Unrecognized options for login request" };
const MASKED = { error: "Unauthorized", message: "Unauthorized" };

export const unrecognizedLoginHasItsReason = defineCheck({
  id: "rocketchat/unrecognized-login-has-its-reason",
  title:
    "A login that lacks something is called unrecognized before 7, and unauthorized from then on.",
  level: "profile",
  requirements: [],
  source: "The code of Meteor and, from 7.0 on, of Rocket.Chat, which masks it.",
  profiles: ["0.74", "5", "8"],
  reads: {
    nothing: expected(missingCredentials, "nothing"),
    usernameOnly: expected(missingCredentials, "usernameOnly"),
    info: answer(serverVersion, "info"),
  },
  *judge({ nothing, usernameOnly, info }, { profile }) {
    const version = readVersion(info);
    const isMasked = version ? version.major >= 7 : profile === "8";
    for (const exchange of [nothing, usernameOnly]) {
      const shortfalls = [...givesReason(exchange, isMasked ? MASKED : PLAIN)];
      // Which of the two it is cannot be told without a version.
      const isOther = !version && [...givesReason(exchange, MASKED)].length === 0;
      if (!isOther) yield* shortfalls;
    }
  },
});
