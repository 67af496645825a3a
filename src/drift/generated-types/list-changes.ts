import type { Change, ShapeChange, Spot } from "./change.ts";
import { compareMembers, compareShapes } from "./compare-shapes.ts";
import { listRouteChanges } from "./list-route-changes.ts";
import { type Member, membersOf } from "./shape.ts";

type Members = ReadonlyMap<string, Member>;

/** What the generator exports whatever the spec says; of these, an empty one is as good as none. */
const CONTAINERS: ReadonlySet<string> = new Set(["webhooks", "$defs"]);

/** Every difference between what a file of types exports and what it should. */
export function listChanges(committed: Members, current: Members): readonly Change[] {
  const operations = compareContainers("operations", committed, current);
  const wholes = new Set(
    operations.flatMap(({ path }) => (path.length === 2 ? (path[1] ?? []) : [])),
  );
  const named = new Set(["operations", "paths", "components", ...CONTAINERS]);
  return [
    ...operations.map((change) => toChange(change, 2, "operation")),
    ...listRouteChanges(committed.get("paths"), current.get("paths"), wholes),
    ...listComponentChanges(committed, current).map((change) => toChange(change, 3, "schema")),
    ...[...CONTAINERS]
      .flatMap((name) => compareContainers(name, committed, current))
      .map((change) => toChange(change, 0, "member")),
    ...compareMembers(withoutAliases(without(committed, named)), without(current, named), {
      path: [],
      line: 1,
    }).map((change) => toChange(change, 0, "member")),
  ];
}

function listComponentChanges(committed: Members, current: Members): readonly ShapeChange[] {
  const before = committed.get("components");
  const sections = membersOf(before?.shape) ?? new Map<string, Member>();
  const wanted = membersOf(current.get("components")?.shape) ?? new Map<string, Member>();
  return [...new Set([...wanted.keys(), ...sections.keys()])].flatMap((section) => {
    const path = ["components", section];
    const line = sections.get(section)?.line ?? before?.line ?? 1;
    return compareInside([sections.get(section), wanted.get(section)], { path, line });
  });
}

function compareContainers(
  name: string,
  committed: Members,
  current: Members,
): readonly ShapeChange[] {
  const before = committed.get(name);
  return compareInside([before, current.get(name)], { path: [name], line: before?.line ?? 1 });
}

function compareInside(
  [before, after]: readonly [Member | undefined, Member | undefined],
  spot: Spot,
): readonly ShapeChange[] {
  const own = membersOf(before?.shape);
  const wanted = membersOf(after?.shape);
  if (own && wanted) return compareMembers(own, wanted, spot);
  return before && after ? compareShapes(before.shape, after.shape, spot) : [];
}

/** What is `depth` names deep is the subject itself; below that, a member of it. */
function toChange(change: ShapeChange, depth: number, subject: Change["subject"]): Change {
  const isWhole = change.path.length === depth && change.kind !== "type";
  return { ...change, subject: isWhole ? subject : "member" };
}

/** Other names for schemas, which the generator writes when it is told to: they say what the schemas say. */
const ALIAS = /^components\["\w+"\]\["[^"]+"\]$/;

function withoutAliases(members: Members): Members {
  return new Map([...members].filter(([, { shape }]) => !ALIAS.test(shape.text)));
}

function without(members: Members, names: ReadonlySet<string>): Members {
  return new Map([...members].filter(([name]) => !names.has(name)));
}
