import type { Operation } from "../../spec/operation.ts";

/** Finds the operation with the same method on the same path, whatever the path's parameters are called. */
export function createCounterparts(
  others: readonly Operation[],
): (operation: Operation) => Operation | undefined {
  const known = new Map(others.map((other) => [keyOf(other), other]));
  return (operation) => known.get(keyOf(operation));
}

function keyOf({ method, path }: Operation): string {
  return `${method} ${toPathShape(path)}`;
}

/** A path without the names of its parameters. */
export function toPathShape(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, "{}");
}
