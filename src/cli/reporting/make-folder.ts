import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/** Makes a folder and those above it. Step by step: the recursive `mkdir` of Node never ends in /proc. */
export async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (failure) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw failure;
  }
}
