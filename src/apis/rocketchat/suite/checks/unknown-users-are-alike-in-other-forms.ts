import { defineCheck, expected } from "../../../../conformance/check.ts";
import { findDifference } from "../judging/compare-refusals.ts";
import { readVersion } from "../judging/version.ts";
import { emailLogin } from "../scenarios/email-login.ts";
import { passwordDigest } from "../scenarios/password-digest.ts";
import { serverVersion } from "../scenarios/server-version.ts";
import { wrongDigest } from "../scenarios/wrong-digest.ts";

export const unknownUsersAreAlikeInOtherForms = defineCheck({
  id: "rocketchat/unknown-users-are-alike-in-other-forms",
  title: "By e-mail address and by digest, too, no answer tells that the user exists.",
  level: "should",
  requirements: [],
  source: "Servers of every version answer both alike, but for some of 6.x, whose leak is known.",
  reads: {
    email: expected(emailLogin, "wrong"),
    unknownEmail: expected(emailLogin, "nobody"),
    digest: expected(passwordDigest, "wrong"),
    unknownDigest: expected(wrongDigest, "nobody"),
    info: expected(serverVersion, "info"),
  },
  *judge({ email, unknownEmail, digest, unknownDigest, info }) {
    const known = readVersion(info)?.major === 6 ? { level: "profile" as const } : {};
    for (const [exchange, model] of [
      [email, unknownEmail],
      [digest, unknownDigest],
    ] as const) {
      const message = "A wrong password is answered unlike a user who does not exist.";
      const difference = findDifference(exchange, model);
      if (difference) yield { exchange, message, ...difference, ...known };
    }
  },
});
