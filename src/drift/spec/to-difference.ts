import { resolvePointer, toPointer } from "../../lib/json-pointer.ts";
import type { Difference, Rule } from "../gate.ts";
import type { Change } from "./oasdiff/change.ts";
import { levelOf } from "./oasdiff/to-rule.ts";
import { pointerOn } from "./place/both-pointers.ts";
import { type Location, locate } from "./place/locate.ts";
import { toSubject } from "./place/subject.ts";
import { toSentence } from "./sentence.ts";
import { deepest, type Side, type Sides, toPlace } from "./side.ts";
import { toExpectation } from "./witness/expectation.ts";
import type { FindWitness, FoundWitness } from "./witness/find-witness.ts";
import { toWitness } from "./witness/to-witness.ts";

export interface ChangeContext {
  readonly sides: Sides;
  /** What stands on each line of the texts that oasdiff was given. */
  readonly lines: Readonly<Record<keyof Sides, readonly string[]>>;
  readonly findWitness: FindWitness;
}

/** A change of oasdiff with its places on both sides, its sentence and, where there is one, its witness. */
export function toDifference(change: Change, rule: Rule, context: ChangeContext): Difference {
  const { sides, lines } = context;
  const subject = toSubject(change);
  const level = levelOf(change);
  const base = {
    document: sides.base.changed,
    location: locate(sides.base.changed, change, subject),
    pointer: lines.base[(change.baseLine ?? 0) - 1],
  };
  const revision = {
    document: sides.revision.changed,
    location: locate(sides.revision.changed, change, subject),
    pointer: lines.revision[(change.revisionLine ?? 0) - 1],
  };
  const old = pointerOn(base, revision);
  const current = pointerOn(revision, base);
  const expected = show(sides.base, old, base.location.isComplete);
  const received = show(sides.revision, current, revision.location.isComplete);
  const witness = findWitnessOf(change, [base.location, revision.location], context);
  return {
    rule,
    level,
    pointer: deepest(sides.revision.document.value, current),
    message: toSentence(change, subject, level),
    ...(isShort(expected) && { expected }),
    ...(isShort(received) && { received }),
    document: toPlace(sides.base, old),
    spec: toPlace(sides.revision, current),
    ...operationIdOf(sides, change),
    ...(witness && { witness: toWitness(witness, sides) }),
  };
}

/** A breaking request is one that the base accepts; a breaking response one that the revision accepts. */
function findWitnessOf(
  change: Change,
  [base, revision]: readonly [Location, Location],
  { findWitness }: ChangeContext,
): FoundWitness | undefined {
  const { part, property } = toSubject(change);
  const expectation = toExpectation(change.id, property);
  if (!expectation) return undefined;
  const depth = property.length - expectation.outwards;
  const isBreaking = levelOf(change) !== "info";
  const baseAccepts = (part.kind === "response") !== isBreaking;
  for (const [mediaType, old] of base.schemas) {
    const [from, to] = [old[depth], revision.schemas.get(mediaType)?.[depth]];
    if (from === undefined || to === undefined) continue;
    const sides = [
      { side: "base", pointer: from },
      { side: "revision", pointer: to },
    ] as const;
    const [accepting, refusing] = baseAccepts ? sides : [sides[1], sides[0]];
    const found = findWitness({ accepting, refusing, isShownBy: expectation.isShownBy });
    if (found) return found;
  }
  return undefined;
}

/** What stands at a place. */
function show({ document }: Side, pointer: string, isThere: boolean): string {
  return (isThere && JSON.stringify(resolvePointer(document.value, pointer))) || "nothing";
}

/** What can be read in a line. */
function isShort(text: string): boolean {
  return text.length <= 120;
}

function operationIdOf({ base, revision }: Sides, { path = "", operation = "" }: Change) {
  for (const { changed } of [revision, base]) {
    const pointer = toPointer(["paths", path, operation.toLowerCase(), "operationId"]);
    const id = resolvePointer(changed, pointer);
    if (typeof id === "string") return { operationId: id };
  }
  return {};
}
