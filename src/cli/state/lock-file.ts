import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { ToolkitError } from "../../errors.ts";
import { isOtherAlive } from "./process-alive.ts";
import { unwritable } from "./unwritable.ts";

/** Keeps a state file for this process until it ends. Throws `FILE_UNWRITABLE` when another has it. */
export function lockFile(path: string): void {
  const lock = `${path}.lock`;
  if (!tryLock(path, lock)) {
    const owner = readOwner(lock);
    if (isOtherAlive(owner)) throw refuse(path, lock, owner);
    rmSync(lock, { force: true });
    if (!tryLock(path, lock)) throw refuse(path, lock, readOwner(lock));
  }
  process.once("exit", () => {
    if (readOwner(lock) === process.pid) rmSync(lock, { force: true });
  });
}

function tryLock(path: string, lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (cause) {
    if (cause instanceof Error && Reflect.get(cause, "code") === "EEXIST") return false;
    throw unwritable(path, "--state", cause);
  }
}

/** The process that a lock names; NaN when it names none. */
function readOwner(lock: string): number {
  try {
    return Number.parseInt(readFileSync(lock, "utf8"), 10);
  } catch {
    return Number.NaN;
  }
}

function refuse(path: string, lock: string, owner: number): ToolkitError {
  return new ToolkitError(
    "FILE_UNWRITABLE",
    `Cannot use ${path}: process ${owner} keeps its worlds there. Stop it or name another file with --state; if it is no mock, delete ${lock}.`,
  );
}
