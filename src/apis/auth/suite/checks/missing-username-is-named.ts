import { defineCheck, expected } from "../../../../conformance/check.ts";
import { judgeFieldDetail } from "../judging/field-detail.ts";
import { incompleteCredentials } from "../scenarios/incomplete-credentials.ts";

/** PocketBase calls a username an identity. */
const NAMES = ["identity", "username"];

export const missingUsernameIsNamed = defineCheck({
  id: "auth/missing-username-is-named",
  title: "The refusal of a missing or blank username names the username.",
  level: "should",
  requirements: ["auth/login/400/response/data"],
  source: "Real servers of every version say validation_required in response.data.identity.",
  reads: {
    noUsername: expected(incompleteCredentials, "noUsername"),
    blankUsername: expected(incompleteCredentials, "blankUsername"),
  },
  *judge(exchanges) {
    for (const exchange of Object.values(exchanges)) yield* judgeFieldDetail(exchange, NAMES);
  },
});
