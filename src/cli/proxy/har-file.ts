import { delay } from "../../lib/delay.ts";
import { createHarLog } from "../../proxy/record/har-log.ts";
import type { HarEntry } from "../../proxy/record/to-har-entry.ts";
import { prepareFile } from "../reporting/sinks.ts";
import { writeWhole } from "../state/write-file.ts";

/** An HTTP archive that is written from time to time, whole each time. */
export interface HarFile {
  add(entry: HarEntry): void;
  /** Writes it for the last time. */
  readonly close: () => Promise<void>;
}

export interface HarOptions {
  readonly version: string;
  readonly warn: (failure: unknown) => void;
}

const OPTION = "--har";

/** What it holds is in memory; the readers of this format have to hold it too. */
const LIMIT = 64 * 1024 * 1024;

const PAUSE_MS = 5000;

/** Writing is to take at most a twentieth of the time. */
const PATIENCE = 20;

/** Throws `FILE_UNWRITABLE`. */
export async function openHarFile(path: string, { version, warn }: HarOptions): Promise<HarFile> {
  await prepareFile(path, OPTION);
  const log = createHarLog({ version, limit: LIMIT });
  const stop = new AbortController();
  let isDirty = true;
  let isFailing = false;
  const saving = saveAgainAndAgain();

  async function saveAgainAndAgain(): Promise<void> {
    let pauseMs = PAUSE_MS;
    while (!stop.signal.aborted) {
      await delay(pauseMs, stop.signal);
      const start = performance.now();
      if (isDirty) await save();
      pauseMs = Math.max(PAUSE_MS, (performance.now() - start) * PATIENCE);
    }
  }

  async function save(): Promise<void> {
    isDirty = false;
    try {
      await writeWhole(path, log.render(), OPTION);
      isFailing = false;
    } catch (failure) {
      isDirty = true;
      if (!isFailing) warn(failure);
      isFailing = true;
    }
  }

  return {
    add(entry) {
      const wasCut = log.isCut();
      log.add(entry);
      isDirty = true;
      if (wasCut || !log.isCut()) return;
      warn(`${path} keeps only the newest exchanges from now on. --journal keeps all of them.`);
    },
    async close() {
      stop.abort();
      // Its last turn writes what is left.
      await saving;
    },
  };
}
