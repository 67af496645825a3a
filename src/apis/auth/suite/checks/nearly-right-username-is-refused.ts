import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { nearMissUsername } from "../scenarios/near-miss-username.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";

export const nearlyRightUsernameIsRefused = defineRefusalCheck({
  id: "auth/nearly-right-username-is-refused",
  title: "A username is more than its beginning, and ends where it ends.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers look for the whole username.",
  reads: {
    unknown: expected(unknownUser, "first"),
    beginning: answer(nearMissUsername, "beginning"),
    longer: answer(nearMissUsername, "longer"),
    beforeNul: answer(nearMissUsername, "beforeNul"),
  },
  message: "A username that is nearly a user's was logged in.",
});
