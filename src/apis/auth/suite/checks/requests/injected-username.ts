import { answer, expected } from "../../../../../conformance/check.ts";
import { defineRefusalCheck } from "../../outcome-check.ts";
import { injectedUsername as injectedUsernameScenario } from "../../scenarios/injected-username.ts";
import { unknownUser } from "../../scenarios/unknown-user.ts";

export const injectedUsername = defineRefusalCheck({
  id: "auth/injected-username",
  title: "A piece of a query language is not a username.",
  level: "must",
  requirements: ["auth/login/400/http-status"],
  source: "Real servers refuse a user whom they do not know, however the name is written.",
  reads: {
    unknown: expected(unknownUser, "first"),
    tautology: answer(injectedUsernameScenario, "tautology"),
    comment: answer(injectedUsernameScenario, "comment"),
    filter: answer(injectedUsernameScenario, "filter"),
    wildcard: answer(injectedUsernameScenario, "wildcard"),
  },
  message: "A piece of a query language was logged in as a username.",
});
