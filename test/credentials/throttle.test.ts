import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { take } from "../../src/credentials/throttle.ts";
import type { ThrottlePolicy, ThrottleState } from "../../src/credentials/throttle.ts";

const NOW = 1_700_000_000_000;

// The default of Rocket.Chat for a route and an address.
const policy: ThrottlePolicy = { limit: 10, windowMs: 60_000 };

const full: ThrottleState = { since: NOW, used: 10 };

describe("take", () => {
  it("opens a window with the first request", () => {
    expect(take(undefined, NOW, policy)).toEqual({
      allowed: true,
      limit: 10,
      remaining: 9,
      resetAt: NOW + 60_000,
      retryAfterMs: 0,
      state: { since: NOW, used: 1 },
    });
  });

  it("lets the tenth request pass", () => {
    expect(take({ since: NOW, used: 9 }, NOW + 5000, policy)).toEqual({
      allowed: true,
      limit: 10,
      remaining: 0,
      resetAt: NOW + 60_000,
      retryAfterMs: 0,
      state: full,
    });
  });

  it("refuses the eleventh and says how long to wait", () => {
    expect(take(full, NOW + 18_000, policy)).toEqual({
      allowed: false,
      limit: 10,
      remaining: 0,
      resetAt: NOW + 60_000,
      retryAfterMs: 42_000,
      state: full,
    });
  });

  it("opens a new window as soon as the old one ends", () => {
    const times = [NOW + 59_999, NOW + 60_000];
    expect(times.map((time) => take(full, time, policy).state)).toEqual([
      full,
      { since: NOW + 60_000, used: 1 },
    ]);
  });

  it("opens a new window when the clock was set back before the old one", () => {
    expect(take(full, NOW - 1, policy).state).toEqual({ since: NOW - 1, used: 1 });
  });
});

describe("take, under a changed policy", () => {
  it("lets everything pass and counts nothing when it is off", () => {
    const off = { ...policy, enabled: false };
    expect(take(full, NOW + 1, off)).toEqual({
      allowed: true,
      limit: 10,
      remaining: 0,
      resetAt: NOW + 60_000,
      retryAfterMs: 0,
      state: full,
    });
    expect(take(undefined, NOW, off).state).toEqual({ since: NOW, used: 0 });
  });

  it("never says a number below zero when the limit was lowered", () => {
    expect(take(full, NOW, { ...policy, limit: 3 }).remaining).toBe(0);
  });
});

describe("take, over time", () => {
  it("lets at most the limit pass in a window, and a refused request pass at the time it was told", () => {
    const limits = fc.record({
      limit: fc.integer({ min: 1, max: 5 }),
      windowMs: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(limits, fc.array(fc.nat({ max: 20 }), { maxLength: 40 }), (drawn, waits) => {
        let state: ThrottleState | undefined;
        let now = NOW;
        const passed = new Map<number, number>();
        for (const wait of waits) {
          now += wait;
          const { allowed, resetAt, retryAfterMs, ...outcome } = take(state, now, drawn);
          state = Object.freeze(outcome.state);
          if (allowed) passed.set(resetAt, (passed.get(resetAt) ?? 0) + 1);
          expect(take(state, now + retryAfterMs, drawn).allowed || allowed).toBe(true);
          expect(outcome.remaining).toBe(drawn.limit - (passed.get(resetAt) ?? 0));
        }
        expect(Math.max(0, ...passed.values())).toBeLessThanOrEqual(drawn.limit);
      }),
    );
  });
});
