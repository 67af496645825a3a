import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeededRandom } from "../../../src/lib/random.ts";
import { drawLatency } from "../../../src/mock/faults/latency.ts";

const draw = (latency: Parameters<typeof drawLatency>[0], count: number) => {
  const random = createSeededRandom({ seed: 42, drawn: 0 });
  return Array.from({ length: count }, () => drawLatency(latency, random)).toSorted(
    (a, b) => a - b,
  );
};

describe("a latency", () => {
  it("of a fixed time is that time", () => {
    expect(draw({ ms: 7 }, 3)).toEqual([7, 7, 7]);
  });

  it("of percentiles has these percentiles", () => {
    const drawn = draw({ p50: 100, p99: 1000 }, 10_000);
    expect(drawn[5000]).toBeGreaterThan(95);
    expect(drawn[5000]).toBeLessThan(105);
    expect(drawn[9900]).toBeGreaterThan(850);
    expect(drawn[9900]).toBeLessThan(1150);
  });

  it("is always a time: one that a timer can wait", () => {
    const percentile = fc.double({ min: 0, max: 60_000, noNaN: true });
    fc.assert(
      fc.property(percentile, percentile, (p50, p99) => {
        const drawn = draw({ p50, p99 }, 20);
        expect(drawn.every((ms) => ms >= 0 && ms < 2 ** 31)).toBe(true);
      }),
    );
  });
});
