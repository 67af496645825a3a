import { answer } from "../../../../conformance/check.ts";
import { defineRefusalCheck } from "../judging/outcome-check.ts";
import { credentialsInQuery } from "../scenarios/credentials-in-query.ts";

export const credentialsInQueryAreRefused = defineRefusalCheck({
  id: "auth/credentials-in-query-are-refused",
  title: "Credentials in the query or the header of a POST log nobody in.",
  level: "should",
  requirements: ["auth/login/request/body"],
  source: "Real servers read only the body.",
  reads: {
    post: answer(credentialsInQuery, "post"),
    basic: answer(credentialsInQuery, "basic"),
  },
  message: "Credentials outside the body logged somebody in.",
});
