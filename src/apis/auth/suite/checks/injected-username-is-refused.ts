import { answer, expected } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { injectedUsername } from "../scenarios/injected-username.ts";
import { unknownUser } from "../scenarios/unknown-user.ts";

export const injectedUsernameIsRefused = defineRefusalCheck({
  id: "auth/injected-username-is-refused",
  title: "A piece of a query language is not a username.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers refuse a user whom they do not know, however the name is written.",
  reads: {
    unknown: expected(unknownUser, "first"),
    tautology: answer(injectedUsername, "tautology"),
    comment: answer(injectedUsername, "comment"),
    filter: answer(injectedUsername, "filter"),
    property: answer(injectedUsername, "property"),
    letters: answer(injectedUsername, "letters"),
    wildcard: answer(injectedUsername, "wildcard"),
  },
  message: "A piece of a query language was logged in as a username.",
});
