import type { Subject } from "./subject.ts";

/** Nobody finds what was removed before, and what belongs to something goes before it. */
export function removalsLast(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.toSorted((a, b) => {
    const [first, second] = [depthOf(a), depthOf(b)];
    return first === second ? 0 : second - first;
  });
}

/** How deep a removal lies; deeper than all of them is what removes nothing. */
function depthOf({ operation: { method, path } }: Subject): number {
  return method === "DELETE" ? path.split("/").length : Number.POSITIVE_INFINITY;
}
