import type { ErrorObject } from "ajv";

/** By which keywords the refusal of a witness shows a change, by the check of oasdiff; the first that fits. */
const KEYWORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/-exclusive-max-/, ["exclusiveMaximum"]],
  [/-exclusive-min-/, ["exclusiveMinimum"]],
  [/-max-length-/, ["maxLength"]],
  [/-min-length-/, ["minLength"]],
  [/-max-items-/, ["maxItems"]],
  [/-min-items-/, ["minItems"]],
  [/-(?:min|max)-contains-|-contains-/, ["contains"]],
  [/-max-/, ["maximum"]],
  [/-min-/, ["minimum"]],
  [/-pattern-property-/, []],
  [/-pattern-/, ["pattern"]],
  [/-enum/, ["enum"]],
  [/-const-/, ["const"]],
  [/-(?:not-)?nullable$/, ["type", "enum", "const", "anyOf", "oneOf"]],
  [/-type-|-list-of-types-/, ["type", "format"]],
  [/-one-of-/, ["oneOf"]],
  [/-any-of-/, ["anyOf"]],
];

const PRESENCE =
  /^(?:new-required-request-property|(?:request|response)-property-became-(?:required|optional)|re(?:quest|sponse)-(?:required-|optional-)?property-removed|response-required-property-added)/;

/** What a value has to be refused for, that it shows a change and no other one. */
export interface Expectation {
  /** How many schemas outwards from the one that changed the value is judged. */
  readonly outwards: 0 | 1;
  readonly isShownBy: (error: ErrorObject) => boolean;
}

/** Undefined for a change that no value can show. */
export function toExpectation(id: string, property: readonly string[]): Expectation | undefined {
  const name = property.at(-1);
  if (PRESENCE.test(id)) {
    if (name === undefined) return undefined;
    return {
      outwards: 1,
      isShownBy: ({ instancePath, params }) =>
        instancePath === "" &&
        (params["missingProperty"] === name || params["additionalProperty"] === name),
    };
  }
  const keywords = KEYWORDS.find(([pattern]) => pattern.test(id))?.[1] ?? [];
  if (keywords.length === 0) return undefined;
  return {
    outwards: 0,
    isShownBy: ({ instancePath, keyword }) => instancePath === "" && keywords.includes(keyword),
  };
}
