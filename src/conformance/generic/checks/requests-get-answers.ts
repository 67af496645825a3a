import type { AnswerCheck } from "../../check.ts";

/** Requests that the run itself held back are judged by nobody. */
export const requestsGetAnswers: AnswerCheck = {
  id: "generic/requests-get-answers",
  title: "Every request gets an answer.",
  level: "must",
  requirements: [],
  source: "RFC 9110, section 3.4: a server answers a request with one or more responses.",
  unanswered({ kind, reason, outcome }) {
    if (kind === "not-sent" || kind === "put-off") return undefined;
    return {
      message:
        outcome === "accepted" ? "A good request got no answer." : "A request got no answer.",
      expected: "an HTTP response",
      received: reason,
      // Only of good requests does every document promise an answer.
      ...(outcome !== "accepted" && { level: "should" }),
    };
  },
};
