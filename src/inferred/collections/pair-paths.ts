import type { Operation } from "../../spec/operation.ts";

/** A collection's path and that of its items, with their operations. */
export interface PathPair {
  readonly path: string;
  readonly itemPath: string;
  readonly idParameter: string;
  readonly ofCollection: readonly Operation[];
  readonly ofItem: readonly Operation[];
}

/** `/pets/{petId}`, `/pets/{id}/` and `/pets/{id}.json`: the way to an item, by the way to its collection. */
const ITEM = /^(.*[^/{}])\/\{([^}]+)\}(\.[a-z]+)?(\/?)$/;

/** Pairs each path of items with that of its collection. */
export function pairPaths(operations: readonly Operation[]): readonly PathPair[] {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  return [...byPath].flatMap(([itemPath, ofItem]) => {
    const [, base, idParameter, suffix = "", slash = ""] = ITEM.exec(itemPath) ?? [];
    if (base === undefined || idParameter === undefined) return [];
    const path = [base + suffix + slash, base + suffix, base, `${base}/`].find((known) =>
      byPath.has(known),
    );
    if (path === undefined) return [];
    return [{ path, itemPath, idParameter, ofItem, ofCollection: byPath.get(path) ?? [] }];
  });
}

/** The fixed segment that a collection is known by: `/users/{user}/pets.json` → `pets`. */
export function nameCollection(path: string): string {
  const fixed = path.split("/").filter((segment) => segment !== "" && !segment.includes("{"));
  return (fixed.at(-1) ?? path).replace(/\.[a-z]+$/, "");
}

export function parametersOf(path: string): readonly string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
}
