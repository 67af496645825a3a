import type { ExampleClaim } from "../read/claims.ts";
import type { SpecExample } from "./spec-examples.ts";
import { compareValues, countLeaves, type ValueDifference } from "./value-difference.ts";

/** An example of the page and the one of the spec that was made from it. */
interface ExamplePair {
  readonly example: ExampleClaim;
  readonly specExample: SpecExample;
}

interface ChangedExample extends ExamplePair {
  readonly differences: readonly ValueDifference[];
}

/** An example of the spec that the page does not have. */
interface LostExample {
  readonly specExample: SpecExample;
  /** Where on the page the one before it is; absent when that is nowhere either. */
  readonly line?: number;
}

export interface ExampleComparison {
  readonly changed: readonly ChangedExample[];
  /** Those that the page sends as another type than the spec. */
  readonly retyped: readonly ExamplePair[];
  readonly added: readonly ExampleClaim[];
  readonly removed: readonly LostExample[];
  /** What an example of the page is in the spec, whether it has changed or not. */
  readonly twins: ReadonlyMap<ExampleClaim, SpecExample>;
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
  const same = readable.flatMap((example) =>
    promised
      .filter((specExample) => isSame(example, specExample))
      .map((specExample) => ({ example, specExample })),
  );
  const page = without(readable, same).filter(({ isPrinted }) => isPrinted);
  const isStoodIn = printed.length === 0 && examples.length > 0;
  const spec = without(promised, same)
    .filter(({ isQuoted }) => isQuoted)
    .filter(({ value }) => !isStoodIn || !isPlaceholder(value));
  const changed = pair(page, spec);
  const retyped = pairRetyped(without(page, changed), without(spec, changed));
  const known = [...same, ...changed, ...retyped];
  return {
    changed,
    retyped,
    added: without(page, known),
    removed: without(spec, known).map((specExample) => toLost(specExample, promised, known)),
    twins: new Map(known.map(({ example, specExample }) => [example, specExample])),
  };
}

/** Whether a value shows types alone, which the fields of a table are compared with anyway. */
function isPlaceholder(value: unknown): boolean {
  if (typeof value !== "object" || value === null) {
    return value === "string" || value === 0 || value === true || value === null;
  }
  return Object.values(value).every((member) => isPlaceholder(member));
}

function without<Side extends ExampleClaim | SpecExample>(
  sides: readonly Side[],
  pairs: readonly ExamplePair[],
): readonly Side[] {
  const taken = new Set<unknown>(
    pairs.flatMap(({ example, specExample }) => [example, specExample]),
  );
  return sides.filter((side) => !taken.has(side));
}

/** The spec has its examples in the page's order. */
function toLost(
  specExample: SpecExample,
  promised: readonly SpecExample[],
  known: readonly ExamplePair[],
): LostExample {
  const earlier = promised
    .slice(0, promised.indexOf(specExample))
    .filter(({ mediaType }) => mediaType === specExample.mediaType);
  const before = known.findLast((each) => earlier.at(-1) === each.specExample)?.example;
  return { specExample, ...(before && { line: before.line }) };
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

/** What is the same but for the type as which it is sent. */
function pairRetyped(
  examples: readonly ExampleClaim[],
  specExamples: readonly SpecExample[],
): readonly ExamplePair[] {
  return specExamples.flatMap((specExample) => {
    const example = examples.find((each) => differencesOf(each, specExample).length === 0);
    return example ? [{ example, specExample }] : [];
  });
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
