import { describe, expect, it } from "vitest";
import { createManualClock, systemClock } from "../../src/lib/clock.ts";
import { delay } from "../../src/lib/delay.ts";
import { formatHttpDate } from "../../src/lib/http-date.ts";

describe("a clock", () => {
  it("moves only when told to where it is a manual one", () => {
    const clock = createManualClock(5);
    const before = clock.now();
    clock.advance(7);
    expect([before, clock.now(), createManualClock().now()]).toEqual([5, 12, 0]);
  });

  it("of the system shows the time of day, also after a delay", async () => {
    const before = systemClock.now();
    await delay(1);
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  });
});

describe("a date of HTTP", () => {
  it.each([
    // RFC 9110, section 5.6.7.
    [784_111_777_000, "Sun, 06 Nov 1994 08:49:37 GMT"],
    [784_111_777_999, "Sun, 06 Nov 1994 08:49:37 GMT"],
    [784_111_778_000, "Sun, 06 Nov 1994 08:49:38 GMT"],
    [0, "Thu, 01 Jan 1970 00:00:00 GMT"],
    [-1, "Wed, 31 Dec 1969 23:59:59 GMT"],
  ])("at %i is %s", (time, text) => {
    expect(formatHttpDate(time)).toBe(text);
  });
});
