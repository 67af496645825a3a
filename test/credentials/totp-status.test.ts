import { describe, expect, it } from "vitest";
import { totpStatus } from "../../src/credentials/totp-status.ts";

// RFC 6238, appendix B: the steps around 1111111109, whose codes are 07081804 and 14050471.
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const EDGE = 1_111_111_110_000;

describe("totpStatus", () => {
  it("shows the codes around an instant", () => {
    const { code, next } = totpStatus(SECRET, EDGE - 1000);
    expect({ code, next }).toEqual({ code: "081804", next: "050471" });
    expect(totpStatus(SECRET, EDGE)).toMatchObject({ previous: "081804", code: "050471" });
  });

  it.each([
    [EDGE, 30],
    [EDGE + 1, 30],
    [EDGE + 1000, 29],
    [EDGE + 29_000, 1],
    [EDGE + 29_999, 1],
  ])("at %i has %i seconds left", (time, secondsLeft) => {
    expect(totpStatus(SECRET, time).secondsLeft).toBe(secondsLeft);
  });
});
