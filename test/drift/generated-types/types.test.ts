import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { typesRules } from "../../../src/drift/generated-types/rules.ts";
import { cases } from "./sabotage.ts";

describe("types gate", () => {
  it.each(cases.filter(({ kind }) => kind === "drift"))("reports $id: $title", async (one) => {
    const { checks } = await one.run();
    const failed = checks.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
    expect(failed).toContain(one.rule);
  });

  it.each(cases.filter(({ kind }) => kind === "form"))("accepts $id: $title", async (one) => {
    const { checks } = await one.run();
    expect(checks.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("has a case for each rule, but those of compiled specs", () => {
    const tried = new Set(cases.flatMap(({ rule }) => rule ?? []));
    const ids = typesRules.map(({ id }) => id);
    expect(ids.filter((id) => !tried.has(id))).toEqual(["types/compiled-spec-differs"]);
  });

  it("names each case once", () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it("names each rule file after the id it exports, and registers it", async () => {
    const files = readdirSync("src/drift/generated-types/rules").map((name) =>
      basename(name, ".ts"),
    );
    for (const file of files) {
      const module: Record<string, { id: string }> = await import(
        `../../../src/drift/generated-types/rules/${file}.ts`
      );
      expect(Object.values(module).map(({ id }) => id)).toEqual([`types/${file}`]);
    }
    expect(typesRules.map(({ id }) => id).toSorted()).toEqual(
      files.map((file) => `types/${file}`).toSorted(),
    );
  });
});
