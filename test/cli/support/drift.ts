import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createFolder, type Ended, run, type RunOptions } from "./cli.ts";

/** A folder with a copy of the spec of `auth` and of its generated types. */
export interface Project {
  readonly cwd: string;
  /** Replaces a text in one of the files, which has to be in it. */
  readonly edit: (file: "auth.yaml" | "auth.gen.ts", before: string, after: string) => void;
  /** `doubletake drift` in the folder. */
  readonly drift: (args: readonly string[], options?: RunOptions) => Promise<Ended>;
}

export function createProject(files: Readonly<Record<string, string>> = {}): Project {
  const cwd = createFolder(files);
  copyFileSync(resolve("openapi/auth.yaml"), join(cwd, "auth.yaml"));
  copyFileSync(resolve("src/apis/auth/schema.gen.ts"), join(cwd, "auth.gen.ts"));
  return {
    cwd,
    edit(file, before, after) {
      const text = readFileSync(join(cwd, file), "utf8");
      if (!text.includes(before)) throw new Error(`${file} has no ${before}.`);
      writeFileSync(join(cwd, file), text.replace(before, after));
    },
    drift: (args, options = {}) => {
      // On GitHub the tests have such a file of their own.
      const env = { GITHUB_STEP_SUMMARY: "", ...options.env };
      return run(["drift", ...args], { cwd, ...options, env });
    },
  };
}

/** The arguments that compare the two files of a project. */
export const TYPES = ["types", "--spec", "auth.yaml", "--types", "auth.gen.ts"] as const;
