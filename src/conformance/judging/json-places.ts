import { toPointer } from "../../lib/json-pointer.ts";

/** A value somewhere in a document. */
export interface Place {
  /** The key under which it stands; empty for the document itself. */
  readonly key: string;
  readonly pointer: string;
  readonly value: unknown;
}

/** Every value of a document, itself included. */
export function placesOf(value: unknown, path: readonly string[] = []): readonly Place[] {
  const place = { key: path.at(-1) ?? "", pointer: toPointer(path), value };
  if (isLeaf(place)) return [place];
  const members = Object.entries(value ?? {});
  return [place, ...members.flatMap(([key, member]) => placesOf(member, [...path, key]))];
}

/** Every value of a document that is neither an object nor an array. */
export function leavesOf(value: unknown): readonly Place[] {
  return placesOf(value).filter(isLeaf);
}

function isLeaf({ value }: Place): boolean {
  return typeof value !== "object" || value === null;
}
