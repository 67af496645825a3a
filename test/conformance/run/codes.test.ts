import { describe, expect, it } from "vitest";
import { type Codes, createCodes } from "../../../src/conformance/run/codes.ts";
import { createManualClock } from "../../../src/lib/clock.ts";

const STEP = 30_000;

/** Codes that are the number of their time step, on a clock that waiting moves. */
function start(at = 100 * STEP, patient = true) {
  const clock = createManualClock(at);
  const codes = createCodes({
    codeAt: (time) => String(Math.floor(time / STEP)).padStart(6, "0"),
    clock,
    wait: async (milliseconds) => {
      if (patient) clock.advance(milliseconds);
      return patient;
    },
  });
  return { codes, clock };
}

async function take(codes: Codes, isAccepted: boolean) {
  const code = await codes.next("fresh");
  codes.learn(isAccepted);
  return code;
}

describe("one-time codes", () => {
  it("are of another time step each, as long as a used one may be refused", async () => {
    const { codes } = start();
    expect([await take(codes, true), await take(codes, true)]).toEqual(["000100", "000101"]);
  });

  it("may be used again once a server was seen to take one twice", async () => {
    const { codes } = start();
    await take(codes, true);
    expect(await codes.next("same")).toBe("000100");
    codes.learn(true);
    expect([await take(codes, true), await take(codes, true)]).toEqual(["000100", "000100"]);
  });

  it("are fresh for ever once a server was seen to refuse a used one", async () => {
    const { codes } = start();
    await take(codes, true);
    await codes.next("same");
    codes.learn(false);
    expect([await take(codes, true), await take(codes, true)]).toEqual(["000101", "000102"]);
  });

  it("are not taken at the end of a time step, when they could be late", async () => {
    const { codes } = start(101 * STEP - 1000);
    expect(await codes.next("fresh")).toBe("000101");
  });

  it("are missing when there is no time left to wait", async () => {
    const { codes } = start(100 * STEP, false);
    await take(codes, true);
    expect(await codes.next("fresh")).toEqual({
      missing: "there was no time left to wait for a fresh one-time code",
    });
  });

  it("may be old ones, or wrong ones that begin like none nearby", async () => {
    const { codes } = start();
    expect(await codes.next({ stepsAgo: 3 })).toBe("000097");
    expect(await codes.next("wrong")).toMatch(/^(?!000)\d{6}$/);
  });
});
