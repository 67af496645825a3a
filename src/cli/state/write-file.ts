import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { temporaryName } from "./temporary-file.ts";
import { unwritable } from "./unwritable.ts";

/** Replaces a file in one step, so that nobody ever finds half of it. Throws `FILE_UNWRITABLE`. */
export async function writeWhole(path: string, text: string, option: string): Promise<void> {
  try {
    // A symbolic link stays one: what it points to is replaced.
    const target = await realpath(path).catch(() => path);
    await replace(target, text);
  } catch (cause) {
    throw unwritable(path, option, cause);
  }
}

async function replace(target: string, text: string): Promise<void> {
  const temporary = temporaryName(target);
  try {
    await writeNew(temporary, text, await modeOf(target));
    await rename(temporary, target);
  } catch (failure) {
    await rm(temporary, { force: true }).catch(() => {});
    throw failure;
  }
}

async function writeNew(path: string, text: string, mode: number | undefined): Promise<void> {
  const handle = await open(path, "wx");
  try {
    // A disk that is nearly full takes a part of a write: this one goes on until it fails or is whole.
    await handle.writeFile(text);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && found.mode & 0o777;
}
