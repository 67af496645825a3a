import type { FieldClaim, Shape } from "../read/claims.ts";
import {
  type FieldMatch,
  type MatchedShape,
  type MeantShape,
  matchShape,
  parentOf,
} from "./match-shape.ts";
import type { SpecField, SpecObject } from "./spec-objects.ts";

/** A field that the spec promises and the page no longer has. */
interface LostField {
  readonly field: SpecField;
  /** Where on the page it would be. */
  readonly line: number;
}

/** A field that the page and the spec have in different places. */
interface MovedField {
  readonly claim: FieldClaim;
  readonly field: SpecField;
}

/** A field that both have. */
interface KnownField extends Required<FieldMatch> {
  readonly shape: Shape;
}

export interface FieldComparison {
  /** Fields of the page that the spec has as well. */
  readonly known: readonly KnownField[];
  readonly added: readonly FieldMatch[];
  readonly removed: readonly LostField[];
  readonly moved: readonly MovedField[];
}

/** Compares what tables and examples show of a body with the objects of its schema, both ways. */
export function compareFields(
  shapes: readonly MeantShape[],
  objects: readonly SpecObject[],
  line: number,
): FieldComparison {
  const matched = shapes.map((shape) => matchShape(shape, objects));
  const known = matched.flatMap(({ shape, matches }) =>
    matches.flatMap(({ claim, object, field }) =>
      object && field?.isPromised === true ? [{ claim, object, field, shape }] : [],
    ),
  );
  const added = withoutRepeats(matched.flatMap(({ matches }) => matches.filter(isAdded)));
  const lost = findLost(matched, objects, line);
  const moved = findMoved(matched, lost);
  const isMoved = (path: string) =>
    moved.some(({ claim, field }) => claim.path === path || field.path === path);
  return {
    known,
    added: added.filter(({ claim }) => !isMoved(claim.path)),
    removed: outermost(lost).filter(({ field }) => !isMoved(field.path)),
    moved,
  };
}

/** A field that is lost in one place and found in another has moved, and with it what is inside of it. */
function findMoved(
  matched: readonly MatchedShape[],
  lost: readonly LostField[],
): readonly MovedField[] {
  const unknown = matched.flatMap(({ matches }) => matches.filter(({ field }) => !field));
  return withoutRepeats(unknown).flatMap(({ claim }) => {
    const field = lost.find((each) => each.field.name === nameOf(claim.path))?.field;
    return field ? [{ claim, field }] : [];
  });
}

/** A field inside of one that the spec lacks is not told again; an open object takes any field. */
function isAdded({ claim, object, field }: FieldMatch): boolean {
  if (field) return !field.isPromised;
  return object ? !object.isOpen : parentOf(claim.path) === "";
}

function withoutRepeats(matches: readonly FieldMatch[]): readonly FieldMatch[] {
  const first = new Map<string, FieldMatch>();
  for (const match of matches) {
    if (!first.has(match.claim.path)) first.set(match.claim.path, match);
  }
  return [...first.values()];
}

/** What is inside of a lost field is lost with it. */
function outermost(lost: readonly LostField[]): readonly LostField[] {
  const paths = new Set(lost.map(({ field }) => field.path));
  return lost.filter(({ field }) => !paths.has(parentOf(field.path)));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function findLost(
  matched: readonly MatchedShape[],
  objects: readonly SpecObject[],
  line: number,
): readonly LostField[] {
  const lost = objects
    .filter(({ isPromised }) => isPromised)
    .flatMap((object) => {
      const tables = matched.filter((each) => isTableOf(each, object));
      const shown = tables.length > 0 ? tables : matched;
      const place = lineOf(shown, object.path);
      return object.fields
        .filter((field) => field.isPromised && !isOnPage(matched, object, field))
        .map((field) => ({ field, place, line: place ?? shown[0]?.shape.line ?? line }));
    });
  // A field of several places is lost where the page still has what is around it.
  return [...Map.groupBy(lost, ({ field }) => field.pointer).values()].flatMap(
    (same) => same.findLast(({ place }) => place !== undefined) ?? same.at(-1) ?? [],
  );
}

/** A nested table lists all fields of a form, any other table those that are required; else one mention is enough. */
function isOnPage(matched: readonly MatchedShape[], object: SpecObject, field: SpecField): boolean {
  const tables = matched.filter(
    (each) => isTableOf(each, object) && (each.shape.isNested || field.required),
  );
  if (tables.length > 0) return tables.every(({ shape }) => hasPath(shape, field.path));
  if (!object.isOneOfSeveral) return matched.some(({ shape }) => hasPath(shape, field.path));
  return matched.some(({ matches }) =>
    matches.some((match) => match.field?.pointer === field.pointer),
  );
}

function isTableOf({ shape, forms }: MatchedShape, object: SpecObject): boolean {
  if (shape.source !== "table") return false;
  if (forms.get(object.path) === object) return true;
  return shape.isNested && !object.isOneOfSeveral && hasPath(shape, object.path);
}

function hasPath({ fields }: Shape, path: string): boolean {
  return fields.some((field) => field.path === path);
}

/** Where the page has an object, at best where it shows nothing inside of it. */
function lineOf(matched: readonly MatchedShape[], path: string): number | undefined {
  const places = matched.flatMap(({ shape }) => {
    const claim = shape.fields.find((each) => each.path === path);
    return claim ? [{ line: claim.line, isEmpty: !hasInner(shape, path) }] : [];
  });
  return (places.find(({ isEmpty }) => isEmpty) ?? places[0])?.line;
}

function hasInner({ fields }: Shape, path: string): boolean {
  return fields.some((field) => parentOf(field.path) === path);
}
