import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isOtherAlive } from "./process-alive.ts";

const SUFFIX = /^(\d+)-\d+\.tmp$/;

let written = 0;

/** A name beside `path` that no other write uses. */
export function temporaryName(path: string): string {
  written += 1;
  return join(dirname(path), `${prefixOf(path)}${process.pid}-${written}.tmp`);
}

/** Removes what writes of `path` left whose process was killed. */
export function removeStale(path: string): void {
  const folder = dirname(path);
  const prefix = prefixOf(path);
  for (const name of readdirSync(folder)) {
    const [, pid] = (name.startsWith(prefix) && SUFFIX.exec(name.slice(prefix.length))) || [];
    if (pid !== undefined && !isOtherAlive(Number(pid)))
      rmSync(join(folder, name), { force: true });
  }
}

function prefixOf(path: string): string {
  return `.${basename(path)}.doubletake-`;
}
