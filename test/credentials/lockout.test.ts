import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLocked, recordFailure } from "../../src/credentials/lockout.ts";
import type { LockoutPolicy, LockoutState } from "../../src/credentials/lockout.ts";

const NOW = 1_700_000_000_000;

// The defaults of Rocket.Chat for one user.
const policy: LockoutPolicy = { enabled: true, maxFailures: 10, lockMs: 300_000 };

function fail(times: number, state?: LockoutState): LockoutState | undefined {
  let current = state;
  for (let count = 0; count < times; count += 1) {
    current = Object.freeze(recordFailure(current, NOW, policy));
  }
  return current;
}

describe("recordFailure", () => {
  it("counts the failures and locks at the tenth", () => {
    expect(fail(1)).toEqual({ failures: 1 });
    expect(fail(9)).toEqual({ failures: 9 });
    expect(fail(10)).toEqual({ failures: 10, lockedUntil: NOW + 300_000 });
  });

  it("does not make a lock longer", () => {
    const locked = fail(10);
    expect(recordFailure(locked, NOW + 299_999, policy)).toEqual(locked);
  });

  it("starts to count afresh when the lock has elapsed", () => {
    expect(recordFailure(fail(10), NOW + 300_000, policy)).toEqual({ failures: 1 });
  });

  it("locks at the first failure when one is the maximum", () => {
    const strict = { ...policy, maxFailures: 1 };
    expect(recordFailure(undefined, NOW, strict)).toEqual({
      failures: 1,
      lockedUntil: NOW + 300_000,
    });
  });

  it("counts nothing when it is off", () => {
    const off = { ...policy, enabled: false };
    expect(recordFailure(undefined, NOW, off)).toEqual({ failures: 0 });
    expect(recordFailure({ failures: 9 }, NOW, off)).toEqual({ failures: 9 });
  });
});

describe("recordFailure and isLocked, over time", () => {
  it("locks exactly from the last allowed failure on, until the lock elapses", () => {
    const settings = fc.record({
      maxFailures: fc.integer({ min: 1, max: 6 }),
      lockMs: fc.integer({ min: 1, max: 50 }),
    });
    const pauses = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 30 });
    fc.assert(
      fc.property(settings, pauses, (limits, waits) => {
        const drawn: LockoutPolicy = { enabled: true, ...limits };
        let state: LockoutState | undefined;
        let now = NOW;
        let failures = 0;
        let lockEnd = 0;
        for (const wait of waits) {
          now += wait;
          const isOpen = now >= lockEnd;
          expect(isLocked(state, now, drawn)).toBe(!isOpen);
          state = Object.freeze(recordFailure(state, now, drawn));
          if (isOpen) failures += 1;
          if (failures < drawn.maxFailures) continue;
          failures = 0;
          lockEnd = now + drawn.lockMs;
        }
      }),
    );
  });
});

describe("isLocked", () => {
  it("is not, before the maximum is reached", () => {
    expect([undefined, fail(9)].map((state) => isLocked(state, NOW, policy))).toEqual([
      false,
      false,
    ]);
  });

  it("is, from the tenth failure until five minutes have passed", () => {
    const locked = fail(10);
    const times = [NOW, NOW + 299_999, NOW + 300_000];
    expect(times.map((time) => isLocked(locked, time, policy))).toEqual([true, true, false]);
  });

  it("is not, when it is off", () => {
    expect(isLocked(fail(10), NOW, { ...policy, enabled: false })).toBe(false);
  });
});
