import { describe, expect, it } from "vitest";
import { createScrubber } from "../../../src/mock/journal/scrub.ts";

describe("secrets that a text repeats", () => {
  it.each([
    ["Trail-and-Ridge-1", "got Trail-and-Ridge-1.", "got [redacted]."],
    ["hunter2hunter2", "/login/see%20hunter2hunter2", "/login/see%20[redacted]"],
    ["hunter2hunter2", String.raw`a\nhunter2hunter2`, String.raw`a\n[redacted]`],
    ["!secret!", "x!secret!x", "x[redacted]x"],
    ["été-de-2003", "(été-de-2003)", "([redacted])"],
    ["a.b*c(d[e", "a.b*c(d[e", "[redacted]"],
    ["correcthorse", "correcthorses", "correcthorses"],
    ["wrong", "wrong-password", "wrong-password"],
    ["Unauthorized", "Unauthorized", "Unauthorized"],
    ["Bad Request", "Bad Request", "Bad Request"],
  ])("%j in %j leaves %j", (secret, text, shown) => {
    expect(createScrubber(new Set([secret]))(text)).toBe(shown);
  });

  it("hides the longer of two that begin alike", () => {
    const scrub = createScrubber(new Set(["Trail-and", "Trail-and-Ridge-1"]));
    expect(scrub({ a: ["Trail-and-Ridge-1", 7] })).toEqual({ a: ["[redacted]", 7] });
  });
});
