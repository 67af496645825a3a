import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "../reporting/make-folder.ts";
import { unwritable } from "../state/unwritable.ts";

/** A file of lines that grows while something happens. */
export interface LineFile {
  /** Takes a line without its end; written soon, in the order of the calls. */
  add(line: string): void;
  /** Writes what is left. */
  readonly close: () => Promise<void>;
}

/** Takes lines that belong together; answers whether they are written. */
type WriteLines = (lines: readonly string[]) => Promise<boolean>;

const OPTION = "--journal";

/** What a disk that does not keep up is waited for. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024;

/** Begins a file of lines anew. Throws `FILE_UNWRITABLE`; what goes wrong later is only warned of. */
export async function openLineFile(
  path: string,
  warn: (failure: unknown) => void,
): Promise<LineFile> {
  const handle = await openNew(path);
  const write = createWriter({ handle, path, warn });
  let waiting: string[] = [];
  let waitingBytes = 0;
  let lost = 0;
  let writing: Promise<void> | undefined;

  async function drain(): Promise<void> {
    // What comes in together is written together.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      waitingBytes = 0;
      if (!(await write(lines))) lost += lines.length;
    }
    writing = undefined;
  }

  return {
    add(line) {
      if (waitingBytes > MOST_WAITING_BYTES) {
        lost += 1;
        return;
      }
      waiting.push(line);
      waitingBytes += line.length;
      writing ??= drain();
    },
    async close() {
      await writing;
      await handle.close();
      if (lost > 0) warn(`${path} lacks ${lost} exchanges that could not be written.`);
    },
  };
}

interface WriterOptions {
  readonly handle: FileHandle;
  readonly path: string;
  readonly warn: (failure: unknown) => void;
}

/**
 * Each write ends with a whole line, and what a full disk cut off is taken away again: whoever reads the file finds
 * whole lines, but perhaps the last one of a process that was killed.
 */
function createWriter({ handle, path, warn }: WriterOptions): WriteLines {
  let written = 0;
  let isFailing = false;
  return async (lines) => {
    const bytes = Buffer.from(`${lines.join("\n")}\n`);
    try {
      await writeAll(handle, bytes);
    } catch (cause) {
      await handle.truncate(written).catch(() => {});
      if (!isFailing) warn(unwritable(path, OPTION, cause));
      isFailing = true;
      return false;
    }
    written += bytes.length;
    isFailing = false;
    return true;
  };
}

async function openNew(path: string): Promise<FileHandle> {
  try {
    await makeFolder(dirname(path));
    const handle = await open(path, "a");
    // A pipe has no length.
    await handle.truncate().catch(() => {});
    return handle;
  } catch (cause) {
    throw unwritable(path, OPTION, cause);
  }
}

/** A disk that is nearly full takes a part of a write: this one goes on until it fails or is whole. */
async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done);
    done += bytesWritten;
  }
}
