import { expect, it } from "vitest";
import { createFingerprint } from "../../src/report/fingerprint.ts";

it("a fingerprint is 16 hex digits, the same in each run", () => {
  // printf '["auth/login","/status"]' | sha256sum
  expect(createFingerprint(["auth/login", "/status"])).toBe("2571affdfa89a479");
});

it("a fingerprint tells apart where one part ends and the next begins", () => {
  const parts = [
    ["ab", "c"],
    ["a", "bc"],
    ["abc"],
    ["a,b", "c"],
    ["a", "b,c"],
    ['a","b', "c"],
    ["abc", ""],
  ];
  expect(new Set(parts.map((each) => createFingerprint(each))).size).toBe(parts.length);
});
