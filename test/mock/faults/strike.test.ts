import { describe, expect, it } from "vitest";
import { createSeededRandom } from "../../../src/lib/random.ts";
import type { Fault, FaultMatch } from "../../../src/mock/faults/fault.ts";
import { strikeFaults } from "../../../src/mock/faults/strike.ts";

const fault = (match: FaultMatch, more: Partial<Fault> = {}): Fault => ({
  id: "f",
  match,
  effect: { kind: "reset" },
  phase: "before",
  createdAt: 0,
  seen: 0,
  struck: 0,
  ...more,
});

const blow = (body: string) => ({
  api: "acme",
  operationId: "login",
  body: Buffer.from(body),
  now: 0,
  random: createSeededRandom({ seed: 1, drawn: 0 }),
});

describe("a fault for an account", () => {
  it.each([
    ["a value of JSON", '{"username":"ada"}', true],
    ["a value deep in JSON", '{"totp":{"login":[{"user":"ada"}]}}', true],
    ["a value of a form", "username=ada&password=x", true],
    ["a part of a value", '{"username":"adam"}', false],
    ["a key", '{"ada":"x"}', false],
    ["nothing at all", "", false],
    ["another account", '{"username":"bo"}', false],
  ])("looks for it in the body: %s", (_, body, expected) => {
    const { struck } = strikeFaults([fault({ account: "ada" })], blow(body));
    expect(struck !== undefined).toBe(expected);
  });
});

describe("faults side by side", () => {
  it("strike one at a time, the first that may, and each counts what it has seen", () => {
    const spent = fault({}, { id: "spent", times: 1, seen: 1, struck: 1 });
    const other = fault({ operation: "logout" }, { id: "other" });
    const first = fault({}, { id: "first" });
    const second = fault({}, { id: "second" });
    const { struck, faults } = strikeFaults([spent, other, first, second], blow(""));
    expect(struck?.id).toBe("first");
    expect(faults.map(({ id, seen, struck: times }) => [id, seen, times])).toEqual([
      ["spent", 2, 1],
      ["other", 0, 0],
      ["first", 1, 1],
      ["second", 1, 0],
    ]);
  });

  it("are forgotten when their time is over", () => {
    const over = fault({}, { createdAt: -10, ttlMs: 10 });
    expect(strikeFaults([over], blow(""))).toEqual({ struck: undefined, faults: [] });
  });
});
