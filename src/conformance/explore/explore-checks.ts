import type { CheckHead } from "../check.ts";

/** What an explored request is judged by; each stands for all requests of `--explore`. */
export const exploreChecks = {
  requestsGetAnswers: {
    id: "explore/requests-get-answers",
    title: "Every generated request gets an answer.",
    level: "should",
    requirements: [],
    source: "RFC 9110, section 3.4: a server answers a request with one or more responses.",
  },
  logsNobodyIn: {
    id: "explore/logs-nobody-in",
    title: "No generated request logs anybody in.",
    level: "must",
    requirements: [],
    source: "The credentials of every generated request are made up.",
  },
  repliesAreNoServerErrors: {
    id: "explore/replies-are-no-server-errors",
    title: "No generated request gets a 5xx that the spec does not document.",
    level: "should",
    requirements: [],
    source: "RFC 9110, section 15.6: a 5xx is a failure of the server.",
  },
  bodyFitsSchema: {
    id: "explore/body-fits-schema",
    title: "The body of every documented answer to a generated request fits its schema.",
    level: "should",
    requirements: [],
    source: "OpenAPI 3.1, Media Type Object: the schema of the content.",
  },
  repliesHoldNoStackTrace: {
    id: "explore/replies-hold-no-stack-trace",
    title: "No answer to a generated request shows a stack trace.",
    level: "should",
    requirements: [],
    source: "CWE-209: an error message with information on the inside of the server.",
  },
} as const satisfies Readonly<Record<string, CheckHead>>;
