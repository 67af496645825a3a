import { describe, expect, it } from "vitest";
import { parsePortable, toPortable } from "../../../src/mock/worlds/portable.ts";

const INFO = { name: "a", createdAt: "2026-01-01T00:00:00.000Z" };
const CLOCK = { mode: "scaled", rate: 2, at: 0, since: 0 };

describe("portable worlds", () => {
  it("reads what it wrote", () => {
    const world = toPortable(INFO, {
      "acme/x": [["k", { v: [1] }]],
      "world/clock": [["only", CLOCK]],
    });
    expect(parsePortable(JSON.parse(JSON.stringify(world)))).toEqual(world);
  });

  it.each([
    [null, "the whole"],
    [{ ...toPortable(INFO, {}), more: 1 }, "/more"],
    [{ ...toPortable(INFO, {}), format: "doubletake-world/2" }, "/format"],
    [{ ...toPortable(INFO, {}), name: "a:b" }, "/name"],
    [{ ...toPortable(INFO, {}), createdAt: "soon" }, "/createdAt"],
    [{ ...toPortable(INFO, {}), records: [] }, "/records"],
    [{ ...toPortable(INFO, {}), records: { "a/b": {} } }, "/records/a~1b"],
    [{ ...toPortable(INFO, {}), records: { x: [["k"]] } }, "/records/x/0"],
    [{ ...toPortable(INFO, {}), records: { x: [[1, {}]] } }, "/records/x/0/0"],
    [{ ...toPortable(INFO, {}), records: { x: [["k", null]] } }, "/records/x/0/1"],
    [
      {
        ...toPortable(INFO, {}),
        records: {
          x: [
            ["k", 1],
            ["k", 2],
          ],
        },
      },
      "/records/x/1/0",
    ],
    [
      { ...toPortable(INFO, {}), records: { "world/clock": [["other", CLOCK]] } },
      "/records/world~1clock/0/1",
    ],
    [
      { ...toPortable(INFO, {}), records: { "world/random": [["only", {}]] } },
      "/records/world~1random/0/1",
    ],
    [
      { ...toPortable(INFO, {}), records: { "world/settings": [["acme", 1]] } },
      "/records/world~1settings/0/1",
    ],
    [
      { ...toPortable(INFO, {}), records: { "world/faults": [["only", [{}]]] } },
      "/records/world~1faults/0/1",
    ],
  ])("refuses %j at %s", (value, place) => {
    expect(() => parsePortable(value)).toThrow(
      expect.objectContaining({
        code: "SNAPSHOT_INVALID",
        message: expect.stringContaining(`: ${place} `),
      }),
    );
  });
});
