import type { JsonObject } from "../../../lib/json.ts";
import { drawBelow } from "./draw.ts";
import { drawName, findFormat } from "./formats.ts";
import { toRegExp } from "../../pattern.ts";
import { greatest, least, textsOf } from "../schemas/limits.ts";
import type { Candidate, Maker } from "./maker.ts";
import type { Spot } from "./spot.ts";

interface Form {
  /** In characters. */
  readonly fewest: number;
  readonly most: number;
  readonly format?: string;
  readonly patterns: readonly string[];
  readonly fits: (text: string) => boolean;
}

/** What patterns often ask for, in words that can be read. */
const WORDS = [
  "text",
  "Text",
  "TEXT",
  "a",
  "A",
  "1",
  "10",
  "abc",
  "ABC",
  "text-1",
  "text_1",
  "Never-the-right-1",
  "1.0",
  "1.0.0",
  "12:00",
  "12:00:00",
  "2024",
  "2024-01",
  "2024-01-31",
  "2024-01-31T12:00:00Z",
  "+15550100",
  "en",
  "en-US",
  "#000000",
  "/text",
  "text/plain",
  "https://example.test/",
  "nobody@example.test",
  "3fa85f64-5717-4562-b3fc-2c963f66afa6",
] as const;

/** A plain text of the form that is asked for, and two that are made up. */
export function textCandidates(
  layers: readonly JsonObject[],
  spot: Spot,
  maker: Maker,
): readonly Candidate[] {
  const form = formOf(layers);
  const drawn: Candidate = () => drawText(form, maker);
  const plain: Candidate = () => plainText(form) ?? drawText(form, maker);
  return maker.isMadeUp(spot) ? [drawn, drawn, plain] : [plain, drawn, drawn];
}

function formOf(layers: readonly JsonObject[]): Form {
  const fewest = greatest(layers, "minLength") ?? 0;
  const most = least(layers, "maxLength") ?? Number.POSITIVE_INFINITY;
  const patterns = [...new Set(textsOf(layers, "pattern"))];
  const regexes = patterns.map((pattern) => toRegExp(pattern));
  const format = [...textsOf(layers, "format"), ...textsOf(layers, "contentEncoding")].find(
    (known) => findFormat(known) !== undefined,
  );
  return {
    fewest,
    most,
    patterns,
    ...(format !== undefined && { format }),
    fits: (text) => {
      const length = Array.from(text).length;
      return (
        length >= fewest && length <= most && regexes.every((regex) => regex?.test(text) !== false)
      );
    },
  };
}

function plainText({ format, patterns, fewest, most, fits }: Form): string | undefined {
  const formatted = format === undefined ? undefined : findFormat(format)?.plain;
  if (formatted !== undefined && fits(formatted)) return formatted;
  const padded = ["x", "a", "A", "0"].map((letter) => letter.repeat(Math.max(1, fewest)));
  const words = [
    ...WORDS,
    ...WORDS.slice(0, 3).map((word) => sized(word, fewest, most)),
    ...padded,
  ];
  return patterns.length === 0 ? sized("text", fewest, most) : words.find((word) => fits(word));
}

function drawText(
  { format, patterns, fewest, most, fits }: Form,
  { random, drawMatch }: Maker,
): string | undefined {
  const formatted = format === undefined ? undefined : findFormat(format)?.draw(random);
  if (formatted !== undefined && fits(formatted)) return formatted;
  const [pattern] = patterns;
  if (pattern === undefined) return sized(drawName(random), fewest, most);
  const bound = Number.isFinite(most) ? { maxLength: most } : {};
  return drawMatch(pattern, { seed: drawBelow(random, 2 ** 31), fits, ...bound });
}

/** A text as long as it has to be. */
function sized(text: string, fewest: number, most: number): string {
  return text.padEnd(fewest, text).slice(0, Math.max(fewest, most));
}
