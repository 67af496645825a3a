import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ToolkitError } from "../../errors.ts";
import { temporaryName } from "../state/temporary-file.ts";
import type { PlannedFile } from "./plan-files.ts";

/** What has been done so far, the last first: how to undo it. */
type Undos = (() => Promise<unknown>)[];

/** Writes all files or none. Throws `FILE_UNWRITABLE`. */
export async function writeAll(files: readonly PlannedFile[], folder: string): Promise<void> {
  const undos: Undos = [];
  try {
    const staged: Staged[] = [];
    for (const file of files) staged.push(await stage(join(folder, file.path), file.text, undos));
    for (const each of staged) await put(each, undos);
  } catch (cause) {
    for (const undo of undos.toReversed()) await undo().catch(() => {});
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError(
      "FILE_UNWRITABLE",
      `Cannot write the project: ${reason}. Nothing was written. Make room or make the folder writable, and run this again.`,
      { cause },
    );
  }
}

/** A file that is written, and not yet in its place. */
interface Staged {
  readonly path: string;
  readonly temporary: string;
}

async function stage(path: string, text: string, undos: Undos): Promise<Staged> {
  const made = await mkdir(dirname(path), { recursive: true });
  if (made !== undefined) undos.push(() => rm(made, { recursive: true }));
  const temporary = temporaryName(path);
  undos.push(() => rm(temporary, { force: true }));
  await writeFile(temporary, text, { flag: "wx" });
  return { path, temporary };
}

async function put({ path, temporary }: Staged, undos: Undos): Promise<void> {
  const before = await readFile(path).catch(() => undefined);
  await rename(temporary, path);
  undos.push(() => (before === undefined ? rm(path) : writeFile(path, before)));
}
