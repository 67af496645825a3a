import { answer, defineCheck } from "../../../../conformance/check.ts";
import { showsLogin } from "../judging/replies.ts";
import { credentialsInQuery } from "../scenarios/credentials-in-query.ts";

export const getLogsNobodyIn = defineCheck({
  id: "auth/get-logs-nobody-in",
  title: "Nobody logs in by a GET.",
  level: "should",
  requirements: ["auth/login/route"],
  source: "Real servers answer 405 to a GET, or 404.",
  reads: { get: answer(credentialsInQuery, "get") },
  *judge({ get }) {
    const { status } = get.response;
    if (showsLogin(get)) {
      yield { exchange: get, message: "A GET with the credentials in its query logged in." };
      return;
    }
    if (status === 405 || status === 404) return;
    // A page for people may well be at the same address.
    const message = "A GET is answered with neither 405 nor 404.";
    yield { exchange: get, message, expected: 405, received: status, level: "info" };
  },
});
