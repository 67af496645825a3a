import { toPointer } from "../../../lib/json-pointer.ts";

/** A value somewhere in a document. */
export interface Place {
  readonly key: string;
  readonly pointer: string;
  readonly value: unknown;
}

/** Every value below a document, with the key under which it stands. */
export function walkJson(document: unknown, path: readonly string[] = []): readonly Place[] {
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([key, value]: [string, unknown]) => {
    const inner = [...path, key];
    return [{ key, pointer: toPointer(inner), value }, ...walkJson(value, inner)];
  });
}
