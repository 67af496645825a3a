import { answer, defineCheck, expected } from "../../../../conformance/check.ts";
import { findDifference, findHeader } from "../judging/compare-refusals.ts";
import { readVersion } from "../judging/version.ts";
import { serverVersion } from "../scenarios/server-version.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const wrongPasswordIsLikeUnknownUser = defineCheck({
  id: "rocketchat/wrong-password-is-like-unknown-user",
  title: "The answer to a wrong password does not tell that the user exists.",
  level: "should",
  requirements: [],
  source: "Servers of every version answer both alike, but for some of 6.x, whose leak is known.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    byUser: expected(wrongPassword, "byUser"),
    unknown: expected(unknownUser, "login"),
    info: answer(serverVersion, "info"),
  },
  *judge({ wrong, byUser, unknown, info }) {
    const known = readVersion(info)?.major === 6 ? { level: "profile" as const } : {};
    for (const exchange of [wrong, byUser]) {
      const message = "A wrong password is answered unlike a user who does not exist.";
      const difference = findDifference(exchange, unknown) ?? findHeader(exchange, unknown);
      if (difference) yield { exchange, message, ...difference, ...known };
    }
  },
});
