import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Every file that belongs to the project: tracked, or new and not ignored. */
export const projectFiles: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { encoding: "utf8" },
)
  .split("\n")
  .filter((file) => file !== "" && existsSync(file));

/** The files of `src/` that people write. */
export const sources: readonly string[] = projectFiles.filter(
  (file) => file.startsWith("src/") && file.endsWith(".ts") && !file.endsWith(".gen.ts"),
);

export function read(file: string): string {
  return readFileSync(file, "utf8");
}

/** The code of a file: its comments, and what stands between quotes, are left out. */
export function codeOf(file: string): string {
  return read(file)
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .replaceAll(/(^|\s)\/\/.*$/gm, "");
}
