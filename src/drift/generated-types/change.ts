import type { Member } from "./shape.ts";

/** One way in which committed types differ from what the spec gives. */
export interface Change {
  readonly kind: "missing" | "extra" | "type" | "optionality" | "broken" | "compiled";
  /** What has changed as a whole. */
  readonly subject: "operation" | "schema" | "member" | "file";
  /** Names from the exported declaration inwards; `[]` is the element of a list. */
  readonly path: readonly string[];
  /** In the committed file; of what encloses it when it is not there. */
  readonly line: number;
  /** As the file has it. */
  readonly received?: string;
  /** As the spec gives it. */
  readonly expected?: string;
  /** Why, where the other members do not say it. */
  readonly reason?: string;
}

/** A difference between two shapes, not yet sorted by what it is about. */
export type ShapeChange = Omit<Change, "subject">;

/** Where two shapes stand, and what encloses them in the committed file. */
export interface Spot {
  readonly path: readonly string[];
  readonly line: number;
}

export function toMissing(name: string, { shape }: Member, { path, line }: Spot): ShapeChange {
  return { kind: "missing", path: [...path, name], line, expected: shape.text };
}

export function toExtra(name: string, { shape, line }: Member, { path }: Spot): ShapeChange {
  return { kind: "extra", path: [...path, name], line, received: shape.text };
}
