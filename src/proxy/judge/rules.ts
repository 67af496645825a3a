import type { Level } from "../../report/finding.ts";

/** One thing that the proxy looks for in the traffic. */
export interface ProxyRule {
  /** Kebab case below `proxy/` or `shadow/`; never renamed. */
  readonly id: string;
  /** A sentence that says what is right. */
  readonly title: string;
  readonly level: Level;
  /** The oracle: a clause of a standard, or why it matters. */
  readonly source: string;
}

export const requestFitsSpec: ProxyRule = {
  id: "proxy/request-fits-spec",
  title: "Every request is one that the spec takes.",
  level: "must",
  source: "OpenAPI 3.1, Operation Object: parameters and requestBody.",
};

export const pathIsDocumented: ProxyRule = {
  id: "proxy/path-is-documented",
  title: "Every request calls an operation of the spec.",
  level: "info",
  source:
    "OpenAPI 3.1, Paths Object: the available paths. What is beside them is forwarded unjudged.",
};

export const statusIsDocumented: ProxyRule = {
  id: "proxy/status-is-documented",
  title: "Every status is one that the spec documents for the operation.",
  level: "must",
  source: "OpenAPI 3.1, Responses Object: the expected responses of an operation.",
};

export const mediaTypeIsDocumented: ProxyRule = {
  id: "proxy/media-type-is-documented",
  title: "Every body of a reply is of a media type that the spec documents for its status.",
  level: "must",
  source: "OpenAPI 3.1, Response Object: the media types of its content; RFC 9110, section 8.3.",
};

export const jsonCanBeRead: ProxyRule = {
  id: "proxy/json-can-be-read",
  title: "Every body of a reply that says it is JSON can be read as JSON.",
  level: "must",
  source: "RFC 8259, section 2: the grammar of JSON.",
};

export const requiredHeaderIsSent: ProxyRule = {
  id: "proxy/required-header-is-sent",
  title: "Every reply has the headers that the spec requires.",
  level: "must",
  source: "OpenAPI 3.1, Header Object: required.",
};

export const bodyFitsSchema: ProxyRule = {
  id: "proxy/body-fits-schema",
  title: "Every body of a reply fits the schema of its status.",
  level: "must",
  source: "OpenAPI 3.1, Media Type Object: the schema of the content.",
};

export const specCanJudge: ProxyRule = {
  id: "proxy/spec-can-judge",
  title: "Every exchange can be judged by the spec.",
  level: "should",
  source: "OpenAPI 3.1, Schema Object: a schema that cannot be used judges nothing.",
};

export const upstreamAnswers: ProxyRule = {
  id: "proxy/upstream-answers",
  title: "The upstream answers every request whole and in time.",
  level: "must",
  source: "RFC 9110, sections 15.6.3 and 15.6.5: what a gateway tells when it does not.",
};

export const statusAgrees: ProxyRule = {
  id: "shadow/status-agrees",
  title: "The mock answers with the status of the real server.",
  level: "must",
  source: "A client that is tested against the mock takes another way than against the server.",
};

export const mediaTypeAgrees: ProxyRule = {
  id: "shadow/media-type-agrees",
  title: "The mock answers with the media type of the real server.",
  level: "must",
  source: "A client that is tested against the mock reads the body in another way.",
};

export const shapeAgrees: ProxyRule = {
  id: "shadow/shape-agrees",
  title: "The mock's body has the fields and types of the real server's.",
  level: "should",
  source: "A client that is tested against the mock has never seen what the server sends.",
};

export const valueAgrees: ProxyRule = {
  id: "shadow/value-agrees",
  title:
    "The mock's body has the values of the real server's, where they do not change from login to login.",
  level: "info",
  source: "The mock may hold other accounts: --seed-data gives it those of the server.",
};

/** In the order of the report. */
export const proxyRules: readonly ProxyRule[] = [
  requestFitsSpec,
  statusIsDocumented,
  mediaTypeIsDocumented,
  jsonCanBeRead,
  requiredHeaderIsSent,
  bodyFitsSchema,
  specCanJudge,
  pathIsDocumented,
  upstreamAnswers,
];

/** What is looked for in addition when a mock answers beside the server. */
export const shadowRules: readonly ProxyRule[] = [
  statusAgrees,
  mediaTypeAgrees,
  shapeAgrees,
  valueAgrees,
];
