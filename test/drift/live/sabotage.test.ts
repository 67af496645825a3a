import { describe, expect, it } from "vitest";
import { cases } from "./sabotage.ts";

describe("the sabotage of the live gate", () => {
  it("has an id for each case", () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it.each(cases.filter(({ kind }) => kind === "drift"))(
    "catches: $title",
    async ({ run, rule }) => {
      const { checks } = await run();
      const strong = checks.flatMap(({ findings }) =>
        findings.filter(({ level }) => level !== "info"),
      );
      expect(strong.map(({ id }) => id)).toContain(rule);
    },
  );

  it.each(cases.filter(({ kind }) => kind === "form"))(
    "says nothing of: $title",
    async ({ run }) => {
      const { checks } = await run();
      expect(checks.flatMap(({ findings }) => findings)).toEqual([]);
    },
  );
});
