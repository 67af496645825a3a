import type { JsonObject } from "../../../lib/json.ts";
import { drawBelow } from "./draw.ts";
import { greatest, least, numbersOf, textsOf } from "../schemas/limits.ts";
import type { Candidate, Maker } from "./maker.ts";
import type { Spot } from "./spot.ts";

interface Range {
  readonly least: number;
  readonly most: number;
  /** Of these each number has to be a multiple. */
  readonly steps: readonly number[];
  readonly fits: (value: number) => boolean;
}

/** Made-up numbers are this far from each other, at most. */
const NEAR = 1000;

/** As many made-up numbers are tried. */
const MOST_DRAWS = 20;

/** A plain number within the bounds, and two that are made up. */
export function numberCandidates(
  layers: readonly JsonObject[],
  { isWhole, spot, maker }: NumberFrame,
): readonly Candidate[] {
  const formats = textsOf(layers, "format");
  const range = rangeOf(
    formats.includes("int32") ? [...layers, INT32] : layers,
    isWhole || formats.some((format) => /^int(?:32|64)$/.test(format)),
  );
  const drawn: Candidate = () => drawNumber(range, maker);
  const plain: Candidate = () => plainNumber(range);
  return maker.isMadeUp(spot) ? [drawn, drawn, plain] : [plain, drawn, drawn];
}

interface NumberFrame {
  readonly isWhole: boolean;
  readonly spot: Spot;
  readonly maker: Maker;
}

const INT32: JsonObject = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

function rangeOf(layers: readonly JsonObject[], isWhole: boolean): Range {
  const steps = numbersOf(layers, "multipleOf").filter((step) => step > 0);
  const bottom = greatest(layers, "minimum") ?? Number.NEGATIVE_INFINITY;
  const above = greatest(layers, "exclusiveMinimum") ?? Number.NEGATIVE_INFINITY;
  const top = least(layers, "maximum") ?? Number.POSITIVE_INFINITY;
  const below = least(layers, "exclusiveMaximum") ?? Number.POSITIVE_INFINITY;
  return {
    least: Math.max(bottom, above),
    most: Math.min(top, below),
    steps: isWhole ? [1, ...steps] : steps,
    fits: (value) =>
      value >= bottom &&
      value > above &&
      value <= top &&
      value < below &&
      (!isWhole || Number.isInteger(value)) &&
      // As Ajv reckons.
      steps.every((step) => Number.isInteger(value / step)),
  };
}

function plainNumber(range: Range): number | undefined {
  const step = Math.max(...range.steps, 0) || 1;
  const { least: low, most: high } = range;
  const bounds = [low, high].filter((bound) => Number.isFinite(bound));
  const near = [1, 0, ...bounds].flatMap((start) => multiplesNear(start, step));
  const middle = (low + high) / 2;
  const within =
    bounds.length === 2
      ? [middle, ...multiplesNear(middle, step), high - (high - low) / 4]
      : bounds.flatMap((bound) => [bound + 0.5, bound - 0.5]);
  return [...near, ...within].find((value) => range.fits(value));
}

/** The multiples of a step next to a number; several, since not every product can be divided again. */
function multiplesNear(start: number, step: number): readonly number[] {
  const first = Math.floor(start / step);
  return [0, 1, 2, 3, -1, -2].map((more) => Number(((first + more) * step).toPrecision(15)));
}

function drawNumber(range: Range, { random }: Maker): number | undefined {
  const span = NEAR * Math.max(1, ...range.steps);
  const low = Math.max(range.least, Math.min(0, range.most - span));
  const high = Math.min(range.most, low + span);
  for (let tries = 0; tries < MOST_DRAWS; tries += 1) {
    const value = low + ((high - low) * drawBelow(random, 2 ** 40)) / 2 ** 40;
    const step = range.steps.length > 0 ? Math.max(...range.steps) : 0.01;
    const rounded = multiplesNear(value, step).find((near) => range.fits(near));
    if (rounded !== undefined) return rounded;
    if (range.steps.length === 0 && range.fits(value)) return value;
  }
  return plainNumber(range);
}
