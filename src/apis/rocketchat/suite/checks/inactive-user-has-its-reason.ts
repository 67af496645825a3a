import { defineCheck, expected } from "../../../../conformance/check.ts";
import { givesReason } from "../judging/judge-login.ts";
import { inactiveUser } from "../scenarios/inactive-user.ts";

export const inactiveUserHasItsReason = defineCheck({
  id: "rocketchat/inactive-user-has-its-reason",
  title: "A deactivated user is told so when the password is right, and only then.",
  level: "profile",
  requirements: [],
  source: "The code of every version judges the password first.",
  reads: { right: expected(inactiveUser, "right"), wrong: expected(inactiveUser, "wrong") },
  *judge({ right, wrong }) {
    yield* givesReason(right, { error: "error-user-is-not-activated" });
    yield* givesReason(wrong, { error: "Unauthorized", message: "Unauthorized" });
  },
});
