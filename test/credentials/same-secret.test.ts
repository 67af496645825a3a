import { describe, expect, it } from "vitest";
import { isSameSecret } from "../../src/credentials/same-secret.ts";

describe("isSameSecret", () => {
  it.each([
    ["224610", "224610", true],
    ["224610", "224611", false],
    ["224610", "22461", false],
    ["", "", true],
    ["é", "é", true],
    ["é", "ab", false],
  ])("compares %j with %j: %j", (expected, presented, verdict) => {
    expect(isSameSecret(expected, presented)).toBe(verdict);
  });
});
