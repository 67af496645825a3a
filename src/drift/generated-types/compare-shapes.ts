import { type ShapeChange, type Spot, toExtra, toMissing } from "./change.ts";
import type { CombinedShape, Member, Shape } from "./shape.ts";

type Members = ReadonlyMap<string, Member>;

/** Members that came, went or mean something else. */
export function compareMembers(
  committed: Members,
  current: Members,
  spot: Spot,
): readonly ShapeChange[] {
  const missing = [...current].filter(([name]) => !committed.has(name));
  const others = [...committed].flatMap(([name, member]) => {
    const wanted = current.get(name);
    return wanted ? compareMember(name, [member, wanted], spot) : [toExtra(name, member, spot)];
  });
  return [...missing.map(([name, member]) => toMissing(name, member, spot)), ...others];
}

function compareMember(
  name: string,
  [committed, current]: readonly [Member, Member],
  { path }: Spot,
): readonly ShapeChange[] {
  const spot = { path: [...path, name], line: committed.line };
  const within = compareShapes(committed.shape, current.shape, spot);
  if (committed.isOptional === current.isOptional) return within;
  return [
    { kind: "optionality", ...spot, received: toWord(committed), expected: toWord(current) },
    ...within,
  ];
}

function toWord({ isOptional }: Member): string {
  return isOptional ? "optional" : "required";
}

/** As deep as both are built alike, so that a change is named where it is. */
export function compareShapes(
  committed: Shape,
  current: Shape,
  spot: Spot,
): readonly ShapeChange[] {
  if (committed.text === current.text) return [];
  if (committed.kind === "object" && current.kind === "object") {
    return compareMembers(committed.members, current.members, spot);
  }
  if (committed.kind === "list" && current.kind === "list") {
    const path = [...spot.path, "[]"];
    return compareShapes(committed.element, current.element, { ...spot, path });
  }
  const rest = findOnlyDifference(committed, current);
  if (rest) return compareShapes(...rest, spot);
  return [{ kind: "type", ...spot, received: committed.text, expected: current.text }];
}

/** The one object or list in which two combinations differ. */
function findOnlyDifference(committed: Shape, current: Shape): readonly [Shape, Shape] | undefined {
  if (committed.kind !== "combination" || current.kind !== "combination") return undefined;
  if (committed.operator !== current.operator) return undefined;
  const [before, ...moreBefore] = listOwn(committed, current);
  const [after, ...moreAfter] = listOwn(current, committed);
  if (!before || !after || moreBefore.length + moreAfter.length > 0) return undefined;
  return before.kind === after.kind && before.kind !== "plain" ? [before, after] : undefined;
}

function listOwn({ parts }: CombinedShape, other: CombinedShape): readonly Shape[] {
  const texts = new Set(other.parts.map(({ text }) => text));
  return parts.filter(({ text }) => !texts.has(text));
}
