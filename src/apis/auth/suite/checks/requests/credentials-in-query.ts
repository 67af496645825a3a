import { answer } from "../../../../../conformance/check.ts";
import { defineRefusalCheck } from "../../outcome-check.ts";
import { credentialsInQuery as credentialsInQueryScenario } from "../../scenarios/credentials-in-query.ts";

export const credentialsInQuery = defineRefusalCheck({
  id: "auth/credentials-in-query",
  title: "Credentials in the query of a POST log nobody in.",
  level: "should",
  requirements: ["auth/login/request/body"],
  source: "Real servers read only the body.",
  reads: { post: answer(credentialsInQueryScenario, "post") },
  message: "Credentials in the query logged somebody in.",
});
