import { isObject } from "../../lib/json.ts";
import { suggest } from "../../lib/suggest.ts";
import { toRegExp } from "../pattern.ts";

/** What a keyword of a schema must hold, so that a value can be judged by it. */
export interface Expectation {
  /** In words: "a number". */
  readonly kind: string;
  readonly isMet: (value: unknown) => boolean;
  /** Whether its members are schemas in turn. */
  readonly holdsSchemas?: true;
}

const TYPES = ["array", "boolean", "integer", "null", "number", "object", "string"];

const isText = (value: unknown) => typeof value === "string";
const isNames = (value: unknown) => Array.isArray(value) && value.every(isText);
const isType = (value: unknown) => typeof value === "string" && TYPES.includes(value);
const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0;

const text: Expectation = { kind: "a text", isMet: isText };
const number: Expectation = { kind: "a number", isMet: (value) => typeof value === "number" };
const count: Expectation = {
  kind: "a whole number from 0 on",
  isMet: (value) => typeof value === "number" && Number.isInteger(value) && value >= 0,
};
const list: Expectation = { kind: "a list of schemas", isMet: isList, holdsSchemas: true };
const map: Expectation = { kind: "a map of schemas", isMet: isObject, holdsSchemas: true };

/** The keywords of JSON Schema 2020-12 that judge a value, and what they hold. */
const EXPECTED: ReadonlyMap<string, Expectation> = new Map(
  Object.entries({
    ...all(text, "$ref $anchor $id $dynamicRef $dynamicAnchor format"),
    ...all(number, "maximum minimum exclusiveMaximum exclusiveMinimum"),
    ...all(count, "maxLength minLength maxItems minItems maxProperties minProperties"),
    ...all(count, "maxContains minContains"),
    ...all(
      { kind: "a schema", isMet: isSchema },
      "additionalProperties contains else if items not",
    ),
    ...all({ kind: "a schema", isMet: isSchema }, "propertyNames then"),
    ...all({ kind: "a schema", isMet: isSchema }, "unevaluatedItems unevaluatedProperties"),
    ...all(list, "allOf anyOf oneOf prefixItems"),
    ...all(map, "$defs definitions dependentSchemas patternProperties properties"),
    dependentRequired: {
      kind: "a map of lists of names",
      isMet: (value) => isObject(value) && Object.values(value).every(isNames),
    },
    enum: { kind: "a list of values", isMet: isList },
    multipleOf: {
      kind: "a number above 0",
      isMet: (value) => typeof value === "number" && value > 0,
    },
    pattern: { kind: "a regular expression of JavaScript", isMet: isPattern },
    required: { kind: "a list of names", isMet: isNames },
    type: {
      kind: `one of ${TYPES.join(", ")}`,
      isMet: (value) => isType(value) || (isList(value) && value.every(isType)),
    },
    uniqueItems: { kind: "true or false", isMet: (value) => typeof value === "boolean" },
  }),
);

/** Keywords of JSON Schema and of OpenAPI that judge nothing. */
const SILENT: ReadonlySet<string> = new Set(
  "$comment $schema $vocabulary const contentEncoding contentMediaType contentSchema default deprecated description discriminator example examples externalDocs id readOnly title writeOnly xml".split(
    " ",
  ),
);

export function expectationOf(keyword: string): Expectation | undefined {
  return EXPECTED.get(keyword);
}

export function isKnownKeyword(keyword: string): boolean {
  return EXPECTED.has(keyword) || SILENT.has(keyword) || keyword.startsWith("x-");
}

/** ` Did you mean "minLength"?`, when a keyword is near. */
export function suggestKeyword(word: string): string {
  return suggest(word, [...EXPECTED.keys(), ...SILENT]);
}

export function isSchema(value: unknown): boolean {
  return isObject(value) || typeof value === "boolean";
}

export function isPattern(value: unknown): boolean {
  return typeof value === "string" && toRegExp(value) !== undefined;
}

function all(expectation: Expectation, keywords: string): Readonly<Record<string, Expectation>> {
  return Object.fromEntries(keywords.split(" ").map((keyword) => [keyword, expectation]));
}
