import { defineCheck, expected } from "../../../../conformance/check.ts";
import { tellApart } from "../judging/tell-apart.ts";
import { incompleteCredentials } from "../scenarios/incomplete-credentials.ts";
import { wrongPassword } from "../scenarios/wrong-password.ts";

export const wrongPasswordIsLikeUnknownUser = defineCheck({
  id: "auth/wrong-password-is-like-unknown-user",
  title: "An unknown user is refused exactly as a wrong password is, and as a blank one.",
  level: "should",
  requirements: ["auth/login/400/body"],
  source: "The bodies of real servers are equal, so nobody learns which users there are.",
  reads: {
    wrong: expected(wrongPassword, "wrong"),
    unknown: expected(wrongPassword, "unknown"),
    wrongAgain: expected(wrongPassword, "wrongAgain"),
    unknownAgain: expected(wrongPassword, "unknownAgain"),
    blank: expected(incompleteCredentials, "blankPassword"),
    blankOfNobody: expected(incompleteCredentials, "blankPasswordOfNobody"),
    blankAgain: expected(incompleteCredentials, "blankPasswordAgain"),
    blankOfNobodyAgain: expected(incompleteCredentials, "blankPasswordOfNobodyAgain"),
  },
  *judge({ wrong, wrongAgain, unknown, unknownAgain, ...blank }) {
    yield* tellApart([wrong, wrongAgain], [unknown, unknownAgain]);
    yield* tellApart(
      [blank.blank, blank.blankAgain],
      [blank.blankOfNobody, blank.blankOfNobodyAgain],
    );
  },
});
