import { answer, defineCheck, expected } from "../../../../conformance/check.ts";
import { givesReason, readRefusal } from "../judging/judge-login.ts";
import { readVersion } from "../judging/version.ts";
import { serverVersion } from "../scenarios/server-version.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const wrongPasswordSaysUnauthorized = defineCheck({
  id: "rocketchat/wrong-password-says-unauthorized",
  title: 'Wrong credentials are answered with the error and the message "Unauthorized".',
  level: "should",
  requirements: [],
  source: 'Rocket.Chat\'s end-to-end tests; some versions 6.x say 403 and "Incorrect password".',
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    unknown: expected(unknownUser, "login"),
    info: answer(serverVersion, "info"),
  },
  *judge({ wrong, unknown, info }) {
    const isKnown =
      readVersion(info)?.major === 6 && readRefusal(wrong)["message"] === "Incorrect password";
    for (const exchange of isKnown ? [unknown] : [wrong, unknown]) {
      yield* givesReason(exchange, { error: "Unauthorized", message: "Unauthorized" });
    }
  },
});
