import { parentOf } from "./parent-of.ts";

/** Which of its candidates each part of a value takes, by the part's pointer. */
export interface Choices {
  /** The number of the candidate to start with. */
  at(pointer: string): number;
  /** Tells which candidate was taken; undefined when there was none left. */
  take(pointer: string, index: number | undefined): void;
  /** Moves a part to its next candidate, or the nearest one around it that has one left. False when none has. */
  advance(pointer: string): boolean;
}

export function createChoices(): Choices {
  const chosen = new Map<string, number>();
  const exhausted = new Set<string>();

  function forgetInside(pointer: string): void {
    for (const other of chosen.keys()) {
      if (!other.startsWith(`${pointer}/`)) continue;
      chosen.delete(other);
      exhausted.delete(other);
    }
  }

  return {
    at: (pointer) => chosen.get(pointer) ?? 0,
    take(pointer, index) {
      if (index === undefined) exhausted.add(pointer);
      else chosen.set(pointer, index);
    },
    advance(pointer) {
      for (let at: string | undefined = pointer; at !== undefined; at = parentOf(at)) {
        const index = chosen.get(at);
        if (index === undefined || exhausted.has(at)) continue;
        forgetInside(at);
        chosen.set(at, index + 1);
        return true;
      }
      return false;
    },
  };
}
