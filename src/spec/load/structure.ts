/** The kinds of objects that an OpenAPI document is made of. */
export type Kind =
  | "document"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "header"
  | "requestBody"
  | "response"
  | "mediaType"
  | "encoding"
  | "callback"
  | "link"
  | "example"
  | "securityScheme"
  | "schema";

/** Which members of an object are further objects, and of what kind. */
export interface Structure {
  readonly one?: Readonly<Record<string, Kind>>;
  readonly list?: Readonly<Record<string, Kind>>;
  readonly map?: Readonly<Record<string, Kind>>;
  /** The kind of every member but extensions. */
  readonly every?: Kind;
}

const content: Readonly<Record<string, Kind>> = { content: "mediaType", examples: "example" };

/** OpenAPI 3.0 to 3.2, section 4 of each; a member that a version does not have is harmless there. */
export const STRUCTURE: Readonly<Record<Kind, Structure>> = {
  document: {
    one: { components: "components" },
    map: { paths: "pathItem", webhooks: "pathItem" },
  },
  components: {
    map: {
      schemas: "schema",
      responses: "response",
      parameters: "parameter",
      examples: "example",
      requestBodies: "requestBody",
      headers: "header",
      securitySchemes: "securityScheme",
      links: "link",
      callbacks: "callback",
      pathItems: "pathItem",
      mediaTypes: "mediaType",
    },
  },
  pathItem: {
    one: all("operation", "get put post delete options head patch trace query"),
    list: { parameters: "parameter" },
    map: { additionalOperations: "operation" },
  },
  operation: {
    one: { requestBody: "requestBody" },
    list: { parameters: "parameter" },
    map: { responses: "response", callbacks: "callback" },
  },
  parameter: { one: { schema: "schema" }, map: content },
  header: { one: { schema: "schema" }, map: content },
  requestBody: { map: content },
  response: { map: { ...content, headers: "header", links: "link" } },
  mediaType: {
    one: { schema: "schema", itemSchema: "schema", itemEncoding: "encoding" },
    list: { prefixEncoding: "encoding" },
    map: { encoding: "encoding", examples: "example" },
  },
  encoding: { map: { headers: "header", encoding: "encoding" } },
  callback: { every: "pathItem" },
  link: {},
  example: {},
  securityScheme: {},
  schema: {
    one: all(
      "schema",
      "additionalItems additionalProperties contains contentSchema else if items not propertyNames then unevaluatedItems unevaluatedProperties",
    ),
    list: all("schema", "allOf anyOf oneOf prefixItems"),
    map: all("schema", "$defs definitions dependentSchemas patternProperties properties"),
  },
};

function all(kind: Kind, names: string): Readonly<Record<string, Kind>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, kind]));
}
