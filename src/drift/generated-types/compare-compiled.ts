import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject } from "../../lib/json.ts";
import type { Change } from "./change.ts";

/** For people alone. */
const PROSE: ReadonlySet<string> = new Set(["description", "summary"]);
/** Below these stand values, in which every text counts. */
const VALUES: ReadonlySet<string> = new Set(["example", "examples", "default", "const", "enum"]);

/** Where the spec says something else than the document that was compiled, as deep as both have it. */
export function compareCompiled(compiled: JsonObject, current: JsonObject): readonly Change[] {
  return compareObjects(compiled, current, []).map((path) => ({
    kind: "compiled",
    subject: "file",
    path,
    line: 1,
  }));
}

function compareObjects(
  compiled: JsonObject,
  current: JsonObject,
  path: readonly string[],
): readonly (readonly string[])[] {
  const isData = path.some((name) => VALUES.has(name));
  const keys = new Set([...Object.keys(current), ...Object.keys(compiled)]);
  return [...keys].flatMap((key) => {
    const [before, after] = [compiled[key], current[key]];
    if (isObject(before) && isObject(after)) return compareObjects(before, after, [...path, key]);
    if (isDeepStrictEqual(before, after)) return [];
    const isProse = [before, after].every((value) => value === undefined || isText(value));
    return PROSE.has(key) && isProse && !isData ? [] : [[...path, key]];
  });
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}
