import { isDeepStrictEqual } from "node:util";
import { isObject } from "../../lib/json.ts";
import { parsePointer, resolvePointer, toPointer } from "../../lib/json-pointer.ts";
import type { Level } from "../../report/finding.ts";
import type { Rule } from "../gate.ts";
import type { Judged, SchemaPair } from "./judged.ts";
import type { Change } from "./oasdiff/change.ts";
import { levelOf } from "./oasdiff/to-rule.ts";
import { type Known, pointerOn } from "./place/both-pointers.ts";
import { isNullable } from "./prepare/simplify/unions.ts";
import { type Location, locate } from "./place/locate.ts";
import { type Subject, toSubject } from "./place/subject.ts";
import { type Side, type Sides, sourceOf, toPlace } from "./side.ts";
import { askForBreaking, askForHarmless, type Question } from "./witness/ask.ts";
import { type Expectation, toExpectation } from "./witness/expectation.ts";
import type { FindWitness, FoundWitness } from "./witness/find-witness.ts";
import { toWitness } from "./witness/to-witness.ts";
import { toSentence } from "./wording/sentence.ts";

export interface ChangeContext {
  readonly sides: Sides;
  /** What stands on each line of the texts that oasdiff was given. */
  readonly lines: Readonly<Record<keyof Sides, readonly string[]>>;
  readonly findWitness: FindWitness;
}

const NOTHING = "nothing";

type Locations = Readonly<Record<keyof Sides, Location>>;

/** A change of oasdiff with its places on both sides, its sentence and, where there is one, its witness. */
export function toDifference(change: Change, rule: Rule, context: ChangeContext): Judged {
  const { sides, lines } = context;
  const subject = toSubject(change);
  const find = (side: keyof Sides, line: number | undefined) => ({
    document: sides[side].changed,
    location: locate(sides[side].changed, change, subject),
    pointer: lines[side][(line ?? 0) - 1],
  });
  const base = find("base", change.baseLine);
  const revision = find("revision", change.revisionLine);
  const [old, current] = findPlaces(base, revision);
  const locations = { base: base.location, revision: revision.location };
  const expected = base.location.isComplete ? show(sides.base, old, current) : NOTHING;
  const received = revision.location.isComplete ? show(sides.revision, current, old) : NOTHING;
  const proof = prove(change, subject, { locations, findWitness: context.findWitness });
  const spec = toPlace(sides.revision, current);
  const difference = {
    rule,
    level: proof.level,
    pointer: spec.pointer?.slice(1) ?? "",
    message: toSentence(change, nameWay(subject, locations), {
      level: proof.level,
      expected,
      received,
    }),
    ...(isShort(expected) && { expected }),
    ...(isShort(received) && { received }),
    document: toPlace(sides.base, old),
    spec,
    ...operationIdOf(sides, change),
    ...(proof.witness && { witness: toWitness(proof.witness, sides) }),
  };
  return { difference, keywords: proof.keywords, schemas: proof.schemas };
}

/** With the way to the property as a document has it, where one has all of it. */
function nameWay(subject: Subject, { base, revision }: Locations): Subject {
  const { names } = [revision, base].find(({ isComplete }) => isComplete) ?? {};
  return names?.length === subject.property.length ? { ...subject, property: names } : subject;
}

/** Where the change is on both sides: at the references where one side leads to null besides. */
function findPlaces(base: Known, revision: Known): readonly [string, string] {
  const [old, current] = toFormat(base, revision);
  if (isNullable(old) === isNullable(current)) return [old, current];
  return [base.location.site ?? old, revision.location.site ?? current];
}

/** oasdiff tells type and format as one, and shows the type. */
function toFormat(base: Known, revision: Known): readonly [string, string] {
  const places = [pointerOn(base, revision), pointerOn(revision, base)] as const;
  const [old, current] = places.map((pointer) => pointer.replace(/\/type$/, "/format"));
  const [type, other] = places.map((pointer, index) =>
    resolvePointer([base, revision][index]?.document, pointer),
  );
  const isType = places.every((pointer) => pointer.endsWith("/type"));
  if (!isType || !isDeepStrictEqual(type, other)) return places;
  return [old ?? places[0], current ?? places[1]];
}

interface Proof extends Pick<Judged, "keywords" | "schemas"> {
  readonly level: Level;
  readonly witness?: FoundWitness;
}

interface ProofContext {
  readonly locations: Locations;
  readonly findWitness: FindWitness;
}

/** A value proves that somebody breaks; one that only shows the contrary leaves it open. */
function prove(change: Change, subject: Subject, { locations, findWitness }: ProofContext): Proof {
  const level = levelOf(change);
  const expectation = toExpectation(change.id, subject.property);
  if (!expectation) return { level, keywords: [], schemas: [] };
  const { keywords } = expectation;
  const schemas = pairSchemas(locations, subject, expectation);
  const proof = { level, keywords, schemas };
  if (level === "info") return proof;
  const direction = subject.part.kind === "response" ? "response" : "request";
  const questions = schemas.map((pair): Question => ({
    ...expectation,
    direction,
    schemas: pair,
    places: pair,
  }));
  const [witness] = questions.flatMap((question) => askForBreaking(findWitness, question) ?? []);
  if (witness) return { ...proof, level: "must", witness };
  const open = schemas.map((pair): Question => ({ direction, schemas: pair, places: pair }));
  // Another change of the same schema may hide what this one does.
  if (open.some((question) => askForBreaking(findWitness, question))) return proof;
  const isHarmless = open.some((question) => askForHarmless(findWitness, question));
  return { ...proof, level: isHarmless || isUnion(keywords) ? weaker(level) : level };
}

/** What is no longer among the forms may be told by another union: no value that is refused, nobody who breaks. */
function isUnion(keywords: readonly string[]): boolean {
  return keywords.includes("oneOf") || keywords.includes("anyOf");
}

function weaker(level: Level): Level {
  return level === "must" ? "should" : level;
}

/** The schemas of both sides that have to disagree on a value, for each media type. */
function pairSchemas(
  { base, revision }: Locations,
  { property }: Subject,
  { outwards }: Expectation,
): readonly SchemaPair[] {
  const depth = property.length - outwards;
  return [...base.schemas].flatMap(([mediaType, schemas]) => {
    const [from, to] = [schemas[depth], revision.schemas.get(mediaType)?.[depth]];
    return from === undefined || to === undefined ? [] : [{ base: from, revision: to }];
  });
}

/** What stands at a place; what is around it says nothing of what the other side has further inside. */
function show(side: Side, pointer: string, other: string): string {
  const value = resolvePointer(side.changed, pointer);
  const isAround = isObject(value) && parsePointer(pointer).length < parsePointer(other).length;
  if (isAround) return NOTHING;
  const isReference = isObject(value) && typeof value["$ref"] === "string";
  // Its name may be one that the source does not have.
  const shown = isReference ? resolvePointer(side.document.value, sourceOf(side, pointer)) : value;
  return JSON.stringify(shown) ?? NOTHING;
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
