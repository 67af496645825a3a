import type { Difference } from "../gate.ts";

/** A difference with the keywords that it speaks of, by which two that tell the same are known. */
export interface Judged extends Told {
  readonly difference: Difference;
}

interface Told {
  readonly keywords: readonly string[];
  /** The schemas that have the keywords, in the documents of what changed. */
  readonly schemas: readonly SchemaPair[];
}

export interface SchemaPair {
  readonly base: string;
  readonly revision: string;
}

interface Place extends Told {
  readonly operationId: string | undefined;
}

/** Whether a difference speaks of a keyword of the same schema, in the same operation. */
export function speaksOfSame(place: Place, judged: Judged): boolean {
  const isSameKeyword = judged.keywords.some((keyword) => place.keywords.includes(keyword));
  return isSameKeyword && isAtSame(place, judged);
}

function isAtSame(place: Place, { difference: { operationId }, schemas }: Judged): boolean {
  if (operationId !== undefined && place.operationId !== operationId) return false;
  return schemas.some(({ base, revision }) =>
    place.schemas.some((other) => other.base === base || other.revision === revision),
  );
}

/** Changes of oasdiff without those that it takes for harmless, and a value or another change proves to break. */
export function withoutRefuted(
  changes: readonly Judged[],
  proven: readonly Judged[],
): readonly Judged[] {
  const breaking = [...proven, ...changes.filter((change) => !isHarmless(change))];
  return changes.filter((change) => {
    const place = { ...change, operationId: change.difference.operationId };
    if (!isHarmless(change)) return true;
    if (proven.some((other) => speaksOfSame(place, other))) return false;
    // A form that comes or goes is told by what it means for the schema.
    return !isUnion(change) || !breaking.some((other) => isAtSame(place, other));
  });
}

export function isHarmless({ difference: { level, rule } }: Judged): boolean {
  return (level ?? rule.level) === "info";
}

function isUnion({ keywords }: Judged): boolean {
  return keywords.includes("anyOf") || keywords.includes("oneOf");
}
