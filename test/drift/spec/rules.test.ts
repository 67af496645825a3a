import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import type { Rule } from "../../../src/drift/gate.ts";
import { cases } from "./sabotage.ts";

const directory = new URL("../../../src/drift/spec/rules/", import.meta.url);
const files = readdirSync(directory);

it.each(files)("%s is named after the rule that it exports", async (file) => {
  const module: Record<string, Rule> = await import(new URL(file, directory).href);
  expect(Object.values(module).map(({ id }) => `${id}.ts`)).toEqual([`spec/${file}`]);
});

it.each(files)("%s is reported by a case of sabotage, unless it only informs", async (file) => {
  const module: Record<string, Rule> = await import(new URL(file, directory).href);
  const [rule] = Object.values(module);
  const reported = new Set(cases.map((entry) => entry.rule));
  expect(rule?.level === "info" || reported.has(rule?.id)).toBe(true);
});
