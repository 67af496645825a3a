import { toPointer } from "../../../lib/json-pointer.ts";

/** A member of a JSON value that is neither an object nor an array. */
export interface Leaf {
  readonly pointer: string;
  readonly name: string;
  readonly value: unknown;
}

/** Everything that a JSON value says, with its place. */
export function leavesOf(value: unknown, path: readonly string[] = []): readonly Leaf[] {
  if (typeof value !== "object" || value === null) {
    return [{ pointer: toPointer(path), name: path.at(-1) ?? "", value }];
  }
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member, [...path, name]));
}
