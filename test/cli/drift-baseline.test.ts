import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createProject, TYPES } from "./support/drift.ts";

const WITH_BASELINE = [...TYPES, "--baseline", "accepted.yaml"] as const;

/** A project whose types have an optional password. */
function createDrifted() {
  const project = createProject();
  project.edit("auth.gen.ts", "            password: string;", "            password?: string;");
  return project;
}

it("accepts what a baseline says until it is gone", async () => {
  const { cwd, drift, edit } = createDrifted();
  const file = join(cwd, "accepted.yaml");
  expect((await drift([...WITH_BASELINE, "--update-baseline"])).lastLine).toBe(
    'Updated accepted.yaml: 1 finding added, 0 removed. Write a reason and an owner in the place of each "TODO".',
  );
  const undecided = await drift(WITH_BASELINE);
  expect(undecided.lastLine).toMatch(/^Cannot use accepted\.yaml:\d+: the reason of this entry/);
  expect(undecided.code).toBe(2);

  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace(/reason: .*/, "reason: old clients").replace(/owner: .*/, "owner: ada"),
  );
  const accepted = await drift(WITH_BASELINE);
  expect(accepted.stdout).toContain("1 accepted finding (old clients, ada, until ");
  expect(accepted.code).toBe(0);

  edit("auth.gen.ts", "password?: string;", "password: string;");
  const stale = await drift(WITH_BASELINE);
  expect(stale.lastLine).toMatch(/^Failed: 1 baseline entry must be looked at again\./);
  expect(stale.code).toBe(1);

  expect((await drift([...WITH_BASELINE, "--update-baseline"])).lastLine).toBe(
    "Updated accepted.yaml: 0 findings added, 1 removed.",
  );
  expect((await drift(WITH_BASELINE)).code).toBe(0);
});

it("accepts a finding of one API, and not the same one of another", async () => {
  const { cwd, drift } = createDrifted();
  const write = (...apis: readonly string[]) => {
    const types = apis.map((api) => `{ api: ${api}, file: auth.gen.ts, spec: auth.yaml }`);
    writeFileSync(join(cwd, "doubletake.config.yaml"), `drift: { types: [${types.join(", ")}] }\n`);
  };
  write("first");
  await drift(["--baseline", "accepted.yaml", "--update-baseline"]);
  const file = join(cwd, "accepted.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/reason: .*/, "reason: old").replace(/owner: .*/, "owner: ada"));
  expect(await drift(["--baseline", "accepted.yaml"])).toMatchObject({ code: 0 });
  write("first", "second");
  expect(await drift(["--baseline", "accepted.yaml"])).toMatchObject({ code: 1 });
});

it("says nothing of entries of gates that did not run", async () => {
  const { cwd, drift } = createProject();
  const entry = `findings:
  - check: spec/endpoint-removed
    fingerprint: "0123456789abcdef"
    message: Gone.
    reason: agreed
    owner: ada
    expires: 2999-01-01
`;
  writeFileSync(join(cwd, "accepted.yaml"), entry);
  expect(await drift(WITH_BASELINE)).toMatchObject({ code: 0 });
  writeFileSync(join(cwd, "accepted.yaml"), entry.replace("spec/endpoint", "types/endpoint"));
  const { code, stdout } = await drift(WITH_BASELINE);
  expect(stdout).toContain('There is no check "types/endpoint-removed".');
  expect(code).toBe(1);
});
