/** Keys whose value is data of the API or of OpenAPI, in which nothing is a keyword. */
const DATA = new Set([
  "const",
  "default",
  "enum",
  "example",
  "examples",
  "info",
  "security",
  "servers",
]);

/** Keys whose members are names that the author chose. */
const NAMED = new Set([
  "$defs",
  "callbacks",
  "content",
  "definitions",
  "dependentRequired",
  "dependentSchemas",
  "encoding",
  "headers",
  "links",
  "mapping",
  "parameters",
  "pathItems",
  "paths",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "scopes",
  "securitySchemes",
  "variables",
  "webhooks",
]);

/** Keys whose value is a schema, or a list of schemas, where `true` and `false` are schemas too. */
const SCHEMAS = new Set([
  "allOf",
  "anyOf",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "oneOf",
  "prefixItems",
  "propertyNames",
  "then",
]);

/** Keys whose members are schemas by the names that the author chose. */
const NAMED_SCHEMAS = new Set([
  "$defs",
  "definitions",
  "dependentSchemas",
  "patternProperties",
  "properties",
  "schemas",
]);

/** What tells people something and changes no message. */
const ANNOTATIONS = new Set([
  "$comment",
  "description",
  "example",
  "examples",
  "externalDocs",
  "summary",
  "title",
  "xml",
]);

/** What a key means when it is not there: to write it changes nothing. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  additionalProperties: true,
  allowEmptyValue: false,
  allowReserved: false,
  deprecated: false,
  items: true,
  minItems: 0,
  minLength: 0,
  minProperties: 0,
  nullable: false,
  readOnly: false,
  required: false,
  unevaluatedItems: true,
  unevaluatedProperties: true,
  uniqueItems: false,
  writeOnly: false,
};

/** Keys whose value is a schema or a list, of which an empty one demands nothing. */
const EMPTY = new Set(["additionalProperties", "allOf", "items", "required"]);

/** The extensions to which oasdiff gives a meaning. */
const KNOWN_EXTENSIONS = new Set(["x-extensible-enum", "x-stability-level", "x-sunset"]);

export function isData(key: string): boolean {
  return DATA.has(key) || isForeignExtension(key);
}

export function hasNames(key: string): boolean {
  return NAMED.has(key);
}

export function hasSchemas(key: string): boolean {
  return SCHEMAS.has(key) || NAMED_SCHEMAS.has(key);
}

export function isAnnotation(key: string): boolean {
  return ANNOTATIONS.has(key) || isForeignExtension(key);
}

export function isWithoutEffect(key: string, value: unknown): boolean {
  if (Object.hasOwn(DEFAULTS, key) && value === DEFAULTS[key]) return true;
  return EMPTY.has(key) && typeof value === "object" && isEmpty(value);
}

function isEmpty(value: object | null): boolean {
  return value !== null && Object.keys(value).length === 0;
}

function isForeignExtension(key: string): boolean {
  return key.startsWith("x-") && !KNOWN_EXTENSIONS.has(key);
}
