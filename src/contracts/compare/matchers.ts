import { asString, type JsonObject } from "../../lib/json.ts";
import { toRegExp } from "../../spec/pattern.ts";

/** Whether a matcher takes a value; what it does not know, it takes. */
export function takes(matcher: JsonObject, value: unknown): boolean {
  switch (matcher["match"]) {
    case "regex":
      return toRegExp(asString(matcher["regex"], ""))?.test(toText(value)) ?? true;
    case "include":
      return toText(value).includes(asString(matcher["value"], ""));
    case "integer":
      return Number.isInteger(value);
    // JSON of one tool has 8.0 where that of another has 8.
    case "decimal":
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "null":
      return value === null;
    default:
      return true;
  }
}

/**
 * Values that a matcher takes, one of each kind; undefined for a matcher that says nothing but that the example is
 * one. Of an enumeration, those of its members.
 */
export function listProbes(
  matcher: JsonObject,
  example: unknown,
  members: readonly unknown[] | undefined,
): readonly unknown[] | undefined {
  const { match, min } = matcher;
  if (typeof min === "number") return [Array.from({ length: min }, () => itemOf(example))];
  switch (match) {
    case "regex":
    case "include":
      return members ? members.filter((member) => takes(matcher, member)) : undefined;
    case "integer":
      return [members, 1, 0].flat().filter(Number.isInteger);
    case "decimal":
      return [1.5];
    case "number":
      return [members, 1, 1.5].flat().filter((value) => typeof value === "number");
    case "boolean":
      return [true, false];
    case "null":
      return [null];
    default:
      return undefined;
  }
}

function itemOf(example: unknown): unknown {
  return Array.isArray(example) ? example[0] : example;
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
