import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readBlocks } from "../readme/read-blocks.ts";

const CACHE = "node_modules/.cache";

/** As strict a project as ours, in which `doubletake` is installed. */
function createProject(): string {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(resolve(CACHE, "readme-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const to = (path: string) => relative(folder, path);
  const paths = {
    doubletake: [to("src/index.ts")],
    "doubletake/node": [to("src/adapters/node/serve.ts")],
    "doubletake/client": [to("src/adapters/client/client.ts")],
    "doubletake/conformance": [to("src/conformance/run-conformance.ts")],
    "doubletake/vitest": [to("src/adapters/vitest/vitest.ts")],
  };
  const config = {
    extends: to("tsconfig.json"),
    compilerOptions: { paths, noPropertyAccessFromIndexSignature: false },
    include: ["*.ts"],
  };
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  return folder;
}

it("the programs of the README compile in a user's project", { timeout: 30_000 }, () => {
  const folder = createProject();
  // A test file prints nothing to compare, hence it stands there as `js`.
  const programs = readBlocks().filter(({ language }) => ["ts", "js"].includes(language));
  for (const { code, line } of programs) {
    writeFileSync(join(folder, `line-${line}.ts`), code);
  }
  const compiler = resolve("node_modules/@typescript/native/bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [compiler, "-p", folder], {
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([0, ""]);
  expect(programs.length).toBeGreaterThan(2);
});
