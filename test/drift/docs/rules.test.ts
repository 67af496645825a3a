import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";
import { docsRules } from "../../../src/drift/docs/rules.ts";

it("names each rule file after the id that it exports, and registers it once", async () => {
  const names = readdirSync("src/drift/docs/rules").map((file) => basename(file, ".ts"));
  for (const name of names) {
    const module: Record<string, { id: string }> = await import(
      `../../../src/drift/docs/rules/${name}.ts`
    );
    expect(Object.values(module).map(({ id }) => id)).toEqual([`docs/${name}`]);
  }
  expect(docsRules.map(({ id }) => id).toSorted()).toEqual(
    names.map((name) => `docs/${name}`).toSorted(),
  );
});

it("has a sentence and an oracle for each rule", () => {
  const sentences = docsRules.flatMap(({ title, source }) => [title, source]);
  expect(sentences.filter((sentence) => !/^[A-Z].+\.$/s.test(sentence))).toEqual([]);
});
