import type { FieldClaim, Shape } from "../read/claims.ts";
import type { SpecField, SpecObject } from "./spec-objects.ts";

/** A field of the page and what the spec has in its place. */
export interface FieldMatch {
  readonly claim: FieldClaim;
  /** The object that the field is in; absent when the spec has none there. */
  readonly object?: SpecObject;
  readonly field?: SpecField;
}

export interface MatchedShape {
  readonly shape: Shape;
  readonly matches: readonly FieldMatch[];
  /** For each path, the form of the object that the page shows. */
  readonly forms: ReadonlyMap<string, SpecObject>;
}

/** Finds the form of each object that is most like that of the page, and in it each field. */
export function matchShape(shape: Shape, objects: readonly SpecObject[]): MatchedShape {
  const groups = Map.groupBy(shape.fields, ({ path }) => parentOf(path));
  const forms = new Map<string, SpecObject>();
  for (const [path, claims] of groups) {
    const form = findForm(objects, path, new Set(claims.map((claim) => claim.path)));
    if (form) forms.set(path, form);
  }
  const matches = shape.fields.map((claim) => {
    const object = forms.get(parentOf(claim.path));
    const field = object?.fields.find(({ path }) => path === claim.path);
    return { claim, ...(object && { object }), ...(field && { field }) };
  });
  return { shape, matches, forms };
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function findForm(
  objects: readonly SpecObject[],
  path: string,
  shown: ReadonlySet<string>,
): SpecObject | undefined {
  const inPlace = objects.filter((object) => object.path === path);
  const likeness = ({ fields, isPromised }: SpecObject) => {
    const alike = fields.filter((field) => shown.has(field.path));
    const missing = fields.filter((field) => field.required && !shown.has(field.path));
    const promised = alike.filter((field) => field.isPromised);
    return promised.length * 4 + alike.length - missing.length + (isPromised ? 0.5 : 0);
  };
  return inPlace.toSorted((a, b) => likeness(b) - likeness(a))[0];
}
