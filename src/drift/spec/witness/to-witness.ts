import type { Witness } from "../../../report/finding.ts";
import { type Sides, toPlace } from "../side.ts";
import type { FoundWitness } from "./find-witness.ts";

export function toWitness(
  { value, accepting, refusing, reason }: FoundWitness,
  sides: Sides,
): Witness {
  return {
    value: JSON.stringify(value),
    accepted: toPlace(sides[accepting.side], accepting.pointer),
    refused: toPlace(sides[refusing.side], refusing.pointer),
    reason,
  };
}
