import type { Change } from "./change.ts";

/**
 * What two comparisons found together. The one that merges the branches of `allOf` judges these branches right, but
 * forgets keywords (`const`) and places; the plain one keeps both.
 */
export function mergeAnswers(
  plain: readonly Change[],
  merged: readonly Change[],
): readonly Change[] {
  const known = new Map(plain.map((change) => [keyOf(change), change]));
  const outside = plain.filter((change) => !isAboutAllOf(change));
  const keys = new Set(outside.map(keyOf));
  const inside = merged
    .filter((change) => !keys.has(keyOf(change)))
    .map((change) => {
      const { baseLine: _base, revisionLine: _revision, ...rest } = change;
      const { baseLine, revisionLine } = known.get(keyOf(change)) ?? {};
      return {
        ...rest,
        ...(baseLine !== undefined && { baseLine }),
        ...(revisionLine !== undefined && { revisionLine }),
      };
    });
  return [...outside, ...inside];
}

function isAboutAllOf({ id, text }: Change): boolean {
  return id.includes("-all-of-") || text.includes("allOf[");
}

function keyOf({ id, operation, path, mediaType, text }: Change): string {
  const way = text.replaceAll(/allOf\[[^\]]*\]\/?/g, "").replaceAll("/`", "`");
  return JSON.stringify([id, operation, path, mediaType, way]);
}
