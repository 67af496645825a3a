import { describe, expect, it } from "vitest";
import { findWorldMistake } from "../../../src/mock/worlds/world-mistake.ts";

const fault = { id: "f", match: {}, effect: {}, createdAt: 0, seen: 0, struck: 0 };
const wrong = "has not the shape that the engine writes";

describe("records that come from a file", () => {
  it("are taken as the engine writes them, whatever an API keeps beside them", () => {
    const records = {
      "world/clock": [["only", { mode: "scaled", rate: 2, at: 0, since: 0 }]],
      "world/random": [["only", { seed: 1, drawn: 0 }]],
      "world/settings": [["acme", { open: true }]],
      "world/faults": [["only", [fault]]],
      "acme/notes": [["n1", 5]],
    } as const;
    expect(findWorldMistake(records)).toBeUndefined();
    expect(findWorldMistake({})).toBeUndefined();
  });

  it.each<[string, string, unknown]>([
    ["a clock that is none", "world/clock", 5],
    ["a clock of no mode", "world/clock", { mode: "fast" }],
    ["a frozen clock without its time", "world/clock", { mode: "frozen" }],
    ["a time that is none", "world/clock", { mode: "frozen", at: Number.NaN }],
    ["a time beyond the calendar", "world/clock", { mode: "real", offsetMs: 1e300 }],
    ["a scaled clock without its rate", "world/clock", { mode: "scaled", at: 0, since: 0 }],
    ["randomness that counts back", "world/random", { seed: 1, drawn: -1 }],
    ["settings that are none", "world/settings", "open"],
    ["faults that are no list", "world/faults", fault],
    ["a fault without its effect", "world/faults", [{ ...fault, effect: undefined }]],
  ])("are refused with their place: %s", (_, collection, value) => {
    const records = { [collection]: [["only", value]] } as const;
    const pointer = `/${collection.replace("/", "~1")}/0/1`;
    expect(findWorldMistake(records)).toEqual({ pointer, message: wrong });
  });

  it("are refused where a record stands under a key that nobody reads", () => {
    const records = { "world/clock": [["other", { mode: "frozen", at: 0 }]] } as const;
    expect(findWorldMistake(records)).toEqual({
      pointer: "/world~1clock/0/1",
      message: 'has the key "other", not "only"',
    });
  });
});
