import { parsePointer } from "../../lib/json-pointer.ts";
import type { Place } from "./place.ts";
import type { Position, Positions } from "./position.ts";

/** The positions in a text; nothing is looked for before it is asked for. */
export function createPositions(
  text: string,
  createPlaces: (text: string) => (tokens: readonly string[]) => Place,
): Positions {
  const find = once(() => createPlaces(text));
  const starts = once(() => lineStarts(text));
  const placeOf = (pointer: string): Place => find()(parsePointer(pointer));
  const at = (offset: number): Position => positionIn(starts(), offset);
  return {
    lineOf: (pointer) => at(placeOf(pointer).value).line,
    positionOf: (pointer) => at(placeOf(pointer).start),
    lineOfKey: (key) => at(find()([key]).start).line,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}

function positionIn(starts: readonly number[], offset: number): Position {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
