import type { Random } from "../../lib/random.ts";

/** How long a mock lets each reply wait: a fixed time, or a spread with a long tail. */
export type Latency = { readonly ms: number } | { readonly p50: number; readonly p99: number };

/** The 99th percentile of the standard normal distribution. */
const Z99 = 2.326_347_874;

/** The longest time that a timer can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** Draws a waiting time in ms; with percentiles, from the log-normal distribution that has them. */
export function drawLatency(latency: Latency, random: Random): number {
  if ("ms" in latency) return latency.ms;
  const { p50, p99 } = latency;
  if (p50 <= 0) return 0;
  const drawn = p50 * Math.exp((Math.log(Math.max(p99, p50) / p50) / Z99) * drawNormal(random));
  return Math.min(drawn, LONGEST_MS);
}

/** A standard normal number by the Box-Muller transform. */
function drawNormal(random: Random): number {
  const bytes = random.bytes(8);
  const radius = Math.sqrt(-2 * Math.log((bytes.readUInt32BE(0) + 1) / (2 ** 32 + 1)));
  return radius * Math.cos((2 * Math.PI * bytes.readUInt32BE(4)) / 2 ** 32);
}
