/** Which keywords refuse a value that shows a change, by the check of oasdiff; the first that fits. */
const KEYWORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/-exclusive-max-/, ["exclusiveMaximum"]],
  [/-exclusive-min-/, ["exclusiveMinimum"]],
  [/-max-length-/, ["maxLength"]],
  [/-min-length-/, ["minLength"]],
  [/-max-items-/, ["maxItems"]],
  [/-min-items-/, ["minItems"]],
  [/-(?:content|discriminator|default|deprecated|sunset)-?/, []],
  [/-contains-/, ["contains"]],
  [/-max-/, ["maximum"]],
  [/-min-/, ["minimum"]],
  [/-pattern-property-/, ["patternProperties"]],
  [/-property-names-/, ["propertyNames"]],
  [/-pattern-/, ["pattern"]],
  [/-x-extensible-/, []],
  [/-enum/, ["enum"]],
  [/-const-/, ["enum", "const"]],
  [/-(?:not-)?nullable$/, ["type", "enum", "const", "anyOf", "oneOf"]],
  [/-type-(?:changed|generalized|specialized)|-list-of-types-/, ["type", "format"]],
  [/-one-of-/, ["oneOf"]],
  [/-any-of-/, ["anyOf"]],
  [/-dependent-required-/, ["dependentRequired"]],
  [/-dependent-schema-/, ["dependentSchemas"]],
  [/-(?:if|then|else)-/, ["if"]],
  [/-prefix-items-/, ["prefixItems"]],
  [/-unevaluated-items-/, ["unevaluatedItems"]],
  [/-unevaluated-properties-/, ["unevaluatedProperties"]],
];

const PRESENCE =
  /^(?:new-required-request-property|(?:request|response)-property-became-(?:required|optional)|re(?:quest|sponse)-(?:required-|optional-)?property-removed|response-required-property-added)/;

/** What a value has to be refused for, that it shows a change and no other one. */
export interface Expectation {
  /** How many schemas outwards from the one that changed the value is judged. */
  readonly outwards: 0 | 1;
  readonly keywords: readonly string[];
  /** The property that has to be missing, or too much. */
  readonly property?: string;
}

/** Undefined for a change that no value can show. */
export function toExpectation(id: string, property: readonly string[]): Expectation | undefined {
  const name = property.at(-1);
  if (PRESENCE.test(id)) {
    const keywords = ["required", "additionalProperties", "unevaluatedProperties"];
    return name === undefined ? undefined : { outwards: 1, keywords, property: name };
  }
  const keywords = KEYWORDS.find(([pattern]) => pattern.test(id))?.[1] ?? [];
  return keywords.length === 0 ? undefined : { outwards: 0, keywords };
}
