import { answer, defineCheck } from "../../../../conformance/check.ts";
import { keepsOut } from "../judging/judge-login.ts";
import { repeatedRefusals } from "../scenarios/repeated-refusals.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";

export const unknownUserIsRefused = defineCheck({
  id: "rocketchat/unknown-user-is-refused",
  title: "Somebody who does not exist is never logged in.",
  level: "must",
  requirements: ["rocketchat/login/request/username"],
  source: "The page: the username is that of the user.",
  reads: {
    login: answer(unknownUser, "login"),
    first: answer(repeatedRefusals, "first"),
    second: answer(repeatedRefusals, "second"),
    third: answer(repeatedRefusals, "third"),
    fourth: answer(repeatedRefusals, "fourth"),
    fifth: answer(repeatedRefusals, "fifth"),
    sixth: answer(repeatedRefusals, "sixth"),
  },
  judge: keepsOut,
});
