import { describe, expect, it } from "vitest";
import { parseDuration } from "../../src/lib/iso-duration.ts";

describe("a duration of ISO 8601", () => {
  it.each([
    ["PT30S", 30_000],
    ["PT0.5S", 500],
    ["PT5M", 300_000],
    ["PT1H30M", 5_400_000],
    ["P1D", 86_400_000],
    ["P1DT1S", 86_401_000],
    ["P2W", 1_209_600_000],
    ["PT0S", 0],
  ])("%s is %i ms", (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each([
    "",
    "P",
    "PT",
    "P1DT",
    "30",
    "30S",
    "PT30",
    "P1M",
    "P1Y",
    "-PT1S",
    "PT1S1M",
    "pt1s",
    "PT1S ",
  ])("%j is none, or none of fixed length", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
