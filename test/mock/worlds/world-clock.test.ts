import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advanceClock, type ClockState, worldTime } from "../../../src/mock/worlds/world-clock.ts";

const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });
const state: fc.Arbitrary<ClockState> = fc.oneof(
  fc.record({ mode: fc.constant("real" as const), offsetMs: fc.integer() }),
  fc.record({ mode: fc.constant("frozen" as const), at: instant }),
  fc.record({
    mode: fc.constant("scaled" as const),
    rate: fc.double({ min: 0, max: 1000, noNaN: true }),
    at: instant,
    since: instant,
  }),
);

describe("the clock of a world", () => {
  it.each<[ClockState, readonly [number, number]]>([
    [{ mode: "real", offsetMs: 0 }, [1000, 2000]],
    [{ mode: "real", offsetMs: -5000 }, [-4000, -3000]],
    [{ mode: "frozen", at: 7 }, [7, 7]],
    [{ mode: "scaled", rate: 60, at: 0, since: 1000 }, [0, 60_000]],
    [{ mode: "scaled", rate: 0.5, at: 100, since: 1000 }, [100, 600]],
    [{ mode: "scaled", rate: 0, at: 100, since: 1000 }, [100, 100]],
  ])("%j shows its time when the host's shows 1000 and 2000", (clock, times) => {
    expect([worldTime(clock, 1000), worldTime(clock, 2000)]).toEqual(times);
  });

  it("shows the time later by what it was advanced, however it runs", () => {
    fc.assert(
      fc.property(state, instant, fc.integer({ min: 0, max: 1e12 }), (clock, now, by) => {
        expect(worldTime(advanceClock(clock, by), now)).toBe(worldTime(clock, now) + by);
      }),
    );
  });
});
