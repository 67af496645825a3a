import type { ExampleClaim } from "../read/claims.ts";
import type { SpecExample } from "./spec-examples.ts";
import { compareValues, countLeaves, type ValueDifference } from "./value-difference.ts";

/** An example of the page and the one of the spec that was made from it. */
interface ChangedExample {
  readonly example: ExampleClaim;
  readonly specExample: SpecExample;
  readonly differences: readonly ValueDifference[];
}

export interface ExampleComparison {
  readonly changed: readonly ChangedExample[];
  readonly added: readonly ExampleClaim[];
  readonly removed: readonly SpecExample[];
}

/** Finds for each example of the page the one of the spec, and back. Types stand in where nothing is printed. */
export function compareExamples(
  examples: readonly ExampleClaim[],
  specExamples: readonly SpecExample[],
): ExampleComparison {
  const promised = specExamples.filter(({ isPromised }) => isPromised);
  const printed = examples.filter(({ isPrinted }) => isPrinted);
  const shown = printed.length > 0 ? printed : examples;
  const readable = shown.filter(({ mistake }) => mistake === undefined);
  const page = readable.filter(
    (example) => example.isPrinted && !promised.some((each) => isSame(example, each)),
  );
  const spec = promised.filter(
    (each) => each.isQuoted && !readable.some((example) => isSame(example, each)),
  );
  const changed = pair(page, spec);
  return {
    changed,
    added: page.filter((each) => !changed.some(({ example }) => example === each)),
    removed: spec.filter((each) => !changed.some(({ specExample }) => specExample === each)),
  };
}

function isSame(example: ExampleClaim, specExample: SpecExample): boolean {
  return isComparable(example, specExample) && differencesOf(example, specExample).length === 0;
}

function differencesOf(example: ExampleClaim, { value }: SpecExample): readonly ValueDifference[] {
  return compareValues(example, { page: example.value, spec: value, pointer: "" });
}

function isComparable({ mediaType }: ExampleClaim, specExample: SpecExample): boolean {
  return mediaType === undefined || mediaType === specExample.mediaType;
}

/** The nearest come together first; what has nothing in common does not. */
function pair(
  examples: readonly ExampleClaim[],
  specExamples: readonly SpecExample[],
): readonly ChangedExample[] {
  const candidates = examples
    .flatMap((example) =>
      specExamples
        .filter((each) => isComparable(example, each))
        .map((specExample) => {
          const differences = differencesOf(example, specExample);
          return { example, specExample, differences };
        }),
    )
    .filter(
      ({ differences, specExample }) => differences.length < countLeaves(specExample.value) + 1,
    )
    .toSorted((a, b) => a.differences.length - b.differences.length);
  const taken = new Set<unknown>();
  return candidates.filter(({ example, specExample }) => {
    if (taken.has(example) || taken.has(specExample)) return false;
    taken.add(example).add(specExample);
    return true;
  });
}
