import { asObject } from "../../../lib/json.ts";
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

/** A shape of the page, and the value that the spec has for it as an example. */
export interface MeantShape {
  readonly shape: Shape;
  readonly meant?: unknown;
}

/** Finds the form of each object that the page means, or that is most like it, and in it each field. */
export function matchShape(
  { shape, meant }: MeantShape,
  objects: readonly SpecObject[],
): MatchedShape {
  const groups = Map.groupBy(shape.fields, ({ path }) => parentOf(path));
  const meantPaths = Map.groupBy(listPaths(meant), parentOf);
  const forms = new Map<string, SpecObject>();
  for (const [path, claims] of groups) {
    const shown = meantPaths.get(path) ?? claims.map((claim) => claim.path);
    const form = findForm(objects, path, new Set(shown));
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

/** Paths of all members of a value; arrays leave no trace in them. */
export function listPaths(value: unknown, path = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listPaths(item, path));
  return Object.entries(asObject(value)).flatMap(([key, member]) => {
    const own = path === "" ? key : `${path}/${key}`;
    return [own, ...listPaths(member, own)];
  });
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
