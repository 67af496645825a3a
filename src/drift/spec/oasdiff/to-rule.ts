import type { Level } from "../../../report/finding.ts";
import type { Rule } from "../../gate.ts";
import { toTitle } from "../wording/describe-check.ts";
import type { Change, OasdiffCheck } from "./change.ts";

/** Where we see it otherwise than oasdiff, and why. */
const LEVELS: readonly (readonly [RegExp, Level])[] = [
  // oasdiff takes a demand on the first items for a further form; whether it narrows is proven by a value.
  [/-prefix-items-/, "info"],
  // Who still calls what was announced to go breaks all the same.
  [/^(?:api-(?:path-)?|request-parameter-)removed-with-deprecation$/, "should"],
  // An answer no longer has what is write-only, and a request must not have what is read-only.
  [/^response-required-property-became-write-only$/, "must"],
  [/^response-optional-property-became-write-only$/, "should"],
  [/^request-(?:required|optional)-property-became-read-only$/, "should"],
  [/^request-required-property-became-not-read-only$/, "must"],
  // What is said of the future breaks nobody today.
  [/deprecated-sunset-|sunset-date-|sunset-deleted|stability/, "should"],
  // Code that is generated from a spec calls an operation by its id.
  [/^api-operation-id-removed$/, "should"],
];

/** The names of components reach nobody; credentials are compared by our own rule, requirement by requirement. */
const IGNORED = /^api-(?:schema-removed$|(?:global-)?security-)/;

/** oasdiff 1.15 reports a parameter in a header a second time, as a property without a name. */
const NAMELESS = "%!s(MISSING)";

export function isIgnored({ id, text }: Pick<Change, "id" | "text">): boolean {
  return IGNORED.test(id) || text.includes(NAMELESS);
}

export function levelOf({ id, level }: Pick<Change, "id" | "level">): Level {
  const own = LEVELS.find(([pattern]) => pattern.test(id))?.[1];
  if (own) return own;
  if (level >= 3) return "must";
  return level === 2 ? "should" : "info";
}

/** The rules that stand for the checks of oasdiff, by the id of the check. */
export function toRules(checks: readonly OasdiffCheck[]): ReadonlyMap<string, Rule> {
  const used = checks.filter(({ id }) => !isIgnored({ id, text: "" }));
  return new Map(used.map((check) => [check.id, toRule(check)]));
}

/** The rule that stands for a check. */
export function toRule(check: Pick<Change, "id" | "level">): Rule {
  return {
    id: `spec/${check.id}`,
    title: toTitle(check.id),
    level: levelOf(check),
    source: `oasdiff check ${check.id}: https://github.com/oasdiff/oasdiff/blob/main/docs/BREAKING-CHANGES.md`,
  };
}
