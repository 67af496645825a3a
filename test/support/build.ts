import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the built `doubletake`. */
    readonly binary: string;
  }
}

const CACHE = "node_modules/.cache";

/** Builds the package as it is shipped, into a folder of this run, so that runs never meet. */
export function setup({ provide }: TestProject): () => void {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(resolve(CACHE, "doubletake-"));
  const dist = join(folder, "dist");
  copyFileSync("package.json", join(folder, "package.json"));
  for (const name of ["openapi", "schemas"]) symlinkSync(resolve(name), join(folder, name));
  // Wrong types do not keep it from building: `npm run check:types` judges them.
  run("node_modules/@typescript/native/bin/tsc", "-p", "tsconfig.build.json", "--outDir", dist);
  const said = run("scripts/bundle.ts", dist);
  const binary = join(dist, "cli/main.js");
  if (!existsSync(binary) || !existsSync(join(dist, "cli/run-start.js"))) {
    throw new Error(`The build failed: ${said}`);
  }
  provide("binary", binary);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

function run(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return stdout + stderr;
}
