import { resolve } from "node:path";
import { expect, it } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { createProject, TYPES } from "./support/drift.ts";

/** The aim is one second; a machine that runs other tests meanwhile gets more. */
const GENEROUS_MS = 6000;

it.each([
  ["types", TYPES],
  ["spec", ["spec", resolve("openapi/auth.yaml"), "auth.yaml"]],
  ["mock", ["--config", "mocks.yaml"]],
])("makes the gate %s in about a second", async (_, args) => {
  const { drift } = createProject({ "mocks.yaml": "drift: { mock: true }\n" });
  const { stdout } = await drift([...args, "--reporter", "json"]);
  const { durationMs }: Report = JSON.parse(stdout);
  expect(durationMs).toBeLessThan(GENEROUS_MS);
});
