import { describe, expect, it } from "vitest";
import { cases } from "./sabotage.ts";

const reported = async (run: (typeof cases)[number]["run"]) =>
  (await run()).checks.flatMap(({ findings }) => findings.map(({ id, level }) => ({ id, level })));

describe("the spec gate", () => {
  it("has enough cases, each with its own id", () => {
    const count = (kind: string) => cases.filter((entry) => entry.kind === kind).length;
    expect(count("drift")).toBeGreaterThanOrEqual(50);
    expect(count("form")).toBeGreaterThanOrEqual(20);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it.concurrent.each(cases.filter(({ kind }) => kind === "drift"))(
    "reports that $title ($id)",
    async ({ run, rule, level }) => {
      expect(await reported(run)).toContainEqual({ id: rule, level });
    },
  );

  it.concurrent.each(cases.filter(({ kind }) => kind === "form"))(
    "passes over $title ($id)",
    async ({ run }) => {
      expect(await reported(run)).toEqual([]);
    },
  );
});
