import type { Operation } from "../../spec/operation.ts";

/** A file with the handler of one operation. */
export interface Stub {
  readonly operation: Operation;
  /** What the file exports. */
  readonly identifier: string;
  /** In kebab case, without extension. */
  readonly file: string;
}

/** Files and identifiers for operations, whose ids may be anything and differ in case alone. */
export function nameStubs(operations: readonly Operation[]): readonly Stub[] {
  const identifiers = new Set<string>();
  const files = new Set<string>();
  return operations.map((operation) => ({
    operation,
    identifier: take(toIdentifier(operation.id), identifiers, ""),
    file: take(toFile(operation.id), files, "-"),
  }));
}

/** `a`, then `a2`, `a3`. */
function take(name: string, taken: Set<string>, separator: string): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${separator}${number}`;
  taken.add(free);
  return free;
}

const NOT_IN_NAME = /[^\p{ID_Continue}$]+/u;

/** `pets/list all` → `petsListAll`; `delete` → `deleteOperation`. */
function toIdentifier(id: string): string {
  const [first = "", ...others] = id.split(NOT_IN_NAME).filter((word) => word !== "");
  const name = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  if (RESERVED.has(name)) return `${name}Operation`;
  return /^[\p{ID_Start}$_]/u.test(name) ? name : `operation${name}`;
}

/** `listPets_v2` → `list-pets-v2`; one spelling for all cases, as some file systems have it. */
function toFile(id: string): string {
  const words = id
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1-$2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.join("-").toLowerCase() || "operation";
}

/** What no constant of a module may be called (ECMA-262, section 12.7.2), and what the stub itself uses. */
const RESERVED: ReadonlySet<string> = new Set(
  [
    "arguments await break case catch class const continue debugger default delete do else eval enum",
    "export extends false finally for function if implements import in instanceof interface let new null",
    "package private protected public return static super switch this throw true try typeof undefined",
    "var void while with yield handlers operations paths InferredHandler",
  ].flatMap((words) => words.split(" ")),
);
