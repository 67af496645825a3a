import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";
import { unknownUsers } from "../scenarios/unknown-users.ts";

export const unknownUserStaysRefused = defineRefusalCheck({
  id: "auth/unknown-user-stays-refused",
  title: "A username that nobody has is refused each time.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers of every version refuse a user whom they do not know.",
  reads: {
    unknown: expected(unknownUser, "first"),
    first: answer(unknownUsers, "first"),
    second: answer(unknownUsers, "second"),
    third: answer(unknownUsers, "third"),
    fourth: answer(unknownUsers, "fourth"),
    fifth: answer(unknownUsers, "fifth"),
    sixth: answer(unknownUsers, "sixth"),
  },
  message: "A username that nobody has was logged in after others had been refused.",
});
