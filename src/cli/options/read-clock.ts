import { parseDuration } from "../../lib/iso-duration.ts";

/** Where the clock of a new world starts: at an instant, or so far from now. */
export type ClockStart =
  | { readonly kind: "instant"; readonly at: number }
  | { readonly kind: "offset"; readonly ms: number };

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** `2026-01-01T00:00:00Z`, or an offset: `+2d`, `-90m`, `-PT1H`. */
export function readClock(value: unknown): ClockStart | undefined {
  if (typeof value !== "string") return undefined;
  const [, sign, amount = ""] = /^([+-]?)((?:P|\d+[a-z]+$).*)$/.exec(value) ?? [];
  const ms = parseDuration(amount) ?? parseShort(amount);
  if (ms !== undefined) return { kind: "offset", ms: sign === "-" ? -ms : ms };
  const at = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : { kind: "instant", at };
}

function parseShort(text: string): number | undefined {
  const [, amount, unit = ""] = /^(\d+)([a-z]+)$/.exec(text) ?? [];
  const unitMs = UNIT_MS[unit];
  return unitMs === undefined ? undefined : Number(amount) * unitMs;
}
