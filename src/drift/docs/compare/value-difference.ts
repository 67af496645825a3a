import { isObject } from "../../../lib/json.ts";
import { toPointer } from "../../../lib/json-pointer.ts";
import type { ExampleClaim } from "../read/claims.ts";

/** A place in which an example of the page and one of the spec differ; undefined where one has nothing. */
export interface ValueDifference {
  readonly pointer: string;
  readonly page: unknown;
  readonly spec: unknown;
}

/** What differs between an example of the page and one of the spec; the order of keys does not. */
export function compareValues(
  example: ExampleClaim,
  { pointer, page, spec }: ValueDifference,
): readonly ValueDifference[] {
  if (example.isText && typeof page === "string" && spec !== undefined) {
    return page === toText(spec) ? [] : [{ pointer, page, spec }];
  }
  if (Object.is(page, spec)) return [];
  const isAlike =
    (isObject(page) && isObject(spec)) || (Array.isArray(page) && Array.isArray(spec));
  if (!isAlike) return [{ pointer, page, spec }];
  const [shown, known] = [new Map(Object.entries(page)), new Map(Object.entries(spec))];
  return [...new Set([...shown.keys(), ...known.keys()])]
    .filter((key) => shown.has(key) || !example.open.has(pointer))
    .flatMap((key) =>
      compareValues(example, {
        pointer: pointer + toPointer([key]),
        page: shown.get(key),
        spec: known.get(key),
      }),
    );
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** How many values there are in a value. */
export function countLeaves(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, member) => sum + countLeaves(member), 0);
}
