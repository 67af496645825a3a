import type { Change, ShapeChange } from "./change.ts";
import { compareMembers } from "./compare-shapes.ts";
import { type Member, membersOf } from "./shape.ts";

const METHODS: ReadonlySet<string> = new Set([
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
]);

/** Differences of the routes, without those of operations that came or went as a whole. */
export function listRouteChanges(
  committed: Member | undefined,
  current: Member | undefined,
  wholes: ReadonlySet<string>,
): readonly Change[] {
  const own = membersOf(committed?.shape) ?? new Map<string, Member>();
  const wanted = membersOf(current?.shape) ?? new Map<string, Member>();
  const spot = { path: ["paths"], line: committed?.line ?? 1 };
  return compareMembers(own, wanted, spot)
    .flatMap((change) => splitRoute(change, own, wanted))
    .filter(({ received, expected }) => ![received, expected].some((text) => isOf(text, wholes)))
    .map((change) => ({ ...change, subject: isOperation(change) ? "operation" : "member" }));
}

/** A route that came or went is its operations. */
function splitRoute(
  change: ShapeChange,
  committed: ReadonlyMap<string, Member>,
  current: ReadonlyMap<string, Member>,
): readonly ShapeChange[] {
  const { kind, path, line } = change;
  const [, route = ""] = path;
  if (path.length !== 2 || (kind !== "missing" && kind !== "extra")) return [change];
  const members = membersOf((kind === "missing" ? current : committed).get(route)?.shape);
  const methods = [...(members ?? [])].filter(([name]) => METHODS.has(name));
  if (methods.length === 0) return [change];
  return methods.map(([name, member]) => ({
    kind,
    path: [...path, name],
    line: kind === "missing" ? line : member.line,
    [kind === "missing" ? "expected" : "received"]: member.shape.text,
  }));
}

function isOperation({ kind, path }: ShapeChange): boolean {
  const isWhole = path.length === 3 && METHODS.has(path[2] ?? "");
  return isWhole && (kind === "missing" || kind === "extra");
}

function isOf(text: string | undefined, operations: ReadonlySet<string>): boolean {
  const [, id] = /^operations\[(".*")\]$/.exec(text ?? "") ?? [];
  return id !== undefined && operations.has(String(JSON.parse(id)));
}
