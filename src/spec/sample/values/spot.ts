import type { JsonObject } from "../../../lib/json.ts";

/** A part of a value that is being made. */
export interface Spot {
  /** JSON Pointer into the value. */
  readonly pointer: string;
  /** The schemas of the values around it, the nearest first. */
  readonly around?: Surrounding;
  /** Whether the value around it may go without it. */
  readonly isOptional: boolean;
  /** Whether it has to differ from others of its kind, so that it is made up. */
  readonly isVaried: boolean;
}

interface Surrounding {
  readonly layers: readonly JsonObject[];
  readonly around: Surrounding | undefined;
}

/** How often one of some schemas describes a value around a spot. */
export function timesAround({ around }: Spot, layers: readonly JsonObject[]): number {
  const counts = new Map<JsonObject, number>();
  for (let at = around; at; at = at.around) {
    for (const layer of at.layers) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  }
  return Math.max(0, ...layers.map((layer) => counts.get(layer) ?? 0));
}

/** How many values are around a spot. */
export function depthOf({ around }: Spot): number {
  let depth = 0;
  for (let at = around; at; at = at.around) depth += 1;
  return depth;
}
