/** Keys whose value is data of the API or of OpenAPI, in which nothing is a keyword. */
const DATA = new Set(["default", "enum", "const", "example", "examples", "security", "info"]);

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

/** The extensions to which oasdiff gives a meaning. */
const KNOWN_EXTENSIONS = new Set(["x-extensible-enum", "x-stability-level", "x-sunset"]);

export function isData(key: string): boolean {
  return DATA.has(key) || isForeignExtension(key);
}

export function hasNames(key: string): boolean {
  return NAMED.has(key);
}

export function isAnnotation(key: string): boolean {
  return ANNOTATIONS.has(key) || isForeignExtension(key);
}

function isForeignExtension(key: string): boolean {
  return key.startsWith("x-") && !KNOWN_EXTENSIONS.has(key);
}
