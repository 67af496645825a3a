import { expect, it } from "vitest";
import { count, formatDuration } from "../../../src/report/text/amount.ts";

it("an amount agrees with its noun", () => {
  expect([count(0, "check"), count(1, "entry"), count(2, "entry"), count(2, "check")]).toEqual([
    "0 checks",
    "1 entry",
    "2 entries",
    "2 checks",
  ]);
});

it.each([
  [0, "0 ms"],
  [999.4, "999 ms"],
  [999.6, "1.0 s"],
  [4240, "4.2 s"],
  [59_949, "59.9 s"],
  [59_950, "1 min 0 s"],
  [3_661_000, "61 min 1 s"],
])("%d ms are %s", (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});
