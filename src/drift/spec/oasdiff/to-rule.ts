import type { Level } from "../../../report/finding.ts";
import type { Rule } from "../../gate.ts";
import type { Change, OasdiffCheck } from "./change.ts";

/** Where we see it otherwise than oasdiff, and why. */
const LEVELS: readonly (readonly [RegExp, Level])[] = [
  // The base accepts what lies beyond a bound that the revision sets.
  [/^request-.*-(?:max|min|max-length|min-items|exclusive-max|exclusive-min)-set$/, "must"],
  // Code that is generated from a spec calls an operation by its id.
  [/^api-operation-id-removed$/, "should"],
];

/** The names of components reach nobody; credentials are compared by our own rule, requirement by requirement. */
const IGNORED = /^api-(?:schema-removed$|(?:global-)?security-)/;

/** oasdiff 1.15 reports a parameter in a header a second time, as a property without a name. */
const NAMELESS = "%!s(MISSING)";

export function isIgnored({ id, text }: Change): boolean {
  return IGNORED.test(id) || text.includes(NAMELESS);
}

export function levelOf({ id, level }: Pick<Change, "id" | "level">): Level {
  const own = LEVELS.find(([pattern]) => pattern.test(id))?.[1];
  if (own) return own;
  if (level >= 3) return "must";
  return level === 2 ? "should" : "info";
}

/** The rule that stands for a check of oasdiff. */
export function toRule(change: Change, check: OasdiffCheck | undefined): Rule {
  const given = check?.description ?? "";
  const name = given === "" || given.endsWith("-description") ? readable(change.id) : given;
  return {
    id: `spec/${change.id}`,
    title: `No change of this kind: ${name}.`,
    level: levelOf(change),
    source: `oasdiff check ${change.id}: https://github.com/oasdiff/oasdiff/blob/main/docs/BREAKING-CHANGES.md`,
  };
}

function readable(id: string): string {
  return id.replaceAll("-", " ");
}
