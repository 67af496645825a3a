import type { ContractRule } from "../contract-rule.ts";

const PATHS = "OpenAPI 3.1, Paths Object: the paths and methods of an API.";
const BODIES = "OpenAPI 3.1, Media Type Object: the schema of a body.";

/** What is judged of each interaction without a server. */
export const compareRules = {
  path: {
    id: "pact/path-is-documented",
    title: "Every request goes to a path of the spec.",
    level: "must",
    source: PATHS,
  },
  method: {
    id: "pact/method-is-documented",
    title: "Every request uses a method that its path has.",
    level: "must",
    source: PATHS,
  },
  query: {
    id: "pact/query-is-documented",
    title: "Every query parameter of a request is one of the spec.",
    level: "should",
    source: "OpenAPI 3.1, Parameter Object: what a server does with others is not said.",
  },
  credentials: {
    id: "pact/credentials-are-sent",
    title: "Every request that is not to be refused bears the credentials that the spec asks for.",
    level: "must",
    source: "OpenAPI 3.1, Security Requirement Object.",
  },
  request: {
    id: "pact/request-fits-spec",
    title: "Every request that is not to be refused fits the spec.",
    level: "must",
    source: BODIES,
  },
  requestMediaType: {
    id: "pact/request-media-type-is-documented",
    title: "Every request body is of a media type of the spec.",
    level: "must",
    source: BODIES,
  },
  accepted: {
    id: "pact/accepted-type-is-documented",
    title: "Every request accepts a media type that the spec answers with.",
    level: "must",
    source: "RFC 9110, section 12.5.1: Accept.",
  },
  status: {
    id: "pact/status-is-documented",
    title: "Every status that a consumer expects is one of the spec.",
    level: "must",
    source: "OpenAPI 3.1, Responses Object.",
  },
  responseMediaType: {
    id: "pact/response-media-type-is-documented",
    title: "Every expected body is of a media type of the spec.",
    level: "must",
    source: BODIES,
  },
  responseHeader: {
    id: "pact/response-header-is-documented",
    title: "Every header that a consumer expects is one of the spec, with a value that fits.",
    level: "must",
    source: "OpenAPI 3.1, Header Object.",
  },
  response: {
    id: "pact/response-fits-spec",
    title: "Every field that a consumer expects is one of the spec, with a value that fits.",
    level: "must",
    source: BODIES,
  },
  matchingRule: {
    id: "pact/matching-rule-fits-spec",
    title: "Every matching rule takes some value that the spec allows.",
    level: "must",
    source:
      "Pact specification, version 4, matching rules: no provider could satisfy it otherwise.",
  },
  example: {
    id: "pact/example-fits-its-rule",
    title: "Every matching rule has an example, and takes it.",
    level: "should",
    source: "Pact specification, version 4: the consumer is tested with the examples.",
  },
  state: {
    id: "pact/provider-state-is-known",
    title: "Every provider state is one that the provider can be put into.",
    level: "must",
    source: "Pact specification, provider states: verification sets them by name.",
  },
  message: {
    id: "pact/interaction-is-http",
    title: "Every interaction is a request and its response.",
    level: "info",
    source: "OpenAPI 3.1: it says nothing of messages in a queue.",
  },
} as const satisfies Readonly<Record<string, ContractRule>>;
