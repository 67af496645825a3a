import type { Place } from "../../report/finding.ts";
import type { Difference } from "../gate.ts";

/**
 * Without what another difference tells already: of media types that share a schema the further ones, and of a
 * list of values or branches that breaks somebody the harmless members.
 */
export function withoutDoubles(differences: readonly Difference[]): readonly Difference[] {
  const breaking = differences.filter(({ level, rule }) => (level ?? rule.level) !== "info");
  const known = new Set<string>();
  return differences.filter((difference) => {
    const { rule, level, message, document, spec } = difference;
    const key = JSON.stringify([rule.id, message, document?.pointer, spec?.pointer]);
    if (known.has(key)) return false;
    known.add(key);
    const isHarmless = (level ?? rule.level) === "info";
    return !isHarmless || !breaking.some((other) => isMemberOf(difference, other));
  });
}

function isMemberOf(member: Difference, list: Difference): boolean {
  if (member.operationId !== list.operationId) return false;
  return isInside(member.document, list.document) || isInside(member.spec, list.spec);
}

function isInside(inner: Place | undefined, outer: Place | undefined): boolean {
  const list = outer?.pointer;
  if (list === undefined || !/\/(?:enum|anyOf|oneOf)$/.test(list)) return false;
  return inner?.pointer?.startsWith(`${list}/`) === true;
}
