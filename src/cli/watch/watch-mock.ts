import { resolve } from "node:path";
import type { StartedMock } from "../mock/start-mock.ts";
import type { Voice } from "../mock/voice.ts";
import type { Given } from "../options/add-options.ts";
import { type LoadedSettings, loadSettings } from "../options/load-settings.ts";
import { createAnnouncer } from "./announcer.ts";
import { explainFailure } from "./explain-failure.ts";
import { keepFixed, warnOfFixed } from "./fixed-settings.ts";
import { listFiles, listNamed, withReferred } from "./list-files.ts";
import { reloadMock } from "./reload-mock.ts";
import { takeTurns } from "./take-turns.ts";
import { trackUserModules } from "./user-modules.ts";
import { watchFiles } from "./watch-files.ts";

/** Reads what a mock is made of, and reads it anew when it changes. */
export interface Watch {
  load(): Promise<LoadedSettings>;
  /** Lets a mock follow the files that its settings came from, until the process ends. */
  attend(started: StartedMock, loaded: LoadedSettings, voice: Voice): Promise<void>;
}

/** Follows the modules of a configuration from now on. */
export function createWatch(given: Given, named: readonly string[]): Watch {
  const modules = trackUserModules();
  return {
    load: () => loadSettings(given, named),
    async attend(started, first, voice) {
      const { engine } = started.mock;
      const announcer = createAnnouncer(voice, engine);
      let files: ReadonlySet<string> = new Set([...listFiles(first), ...modules.files]);

      async function attempt(changed: readonly string[]): Promise<void> {
        const loaded = await loadSettings(pin(given, first), named);
        const before = started.mock.engine;
        await reloadMock(started, keepFixed(first, loaded));
        files = new Set([...listFiles(loaded), ...modules.files]);
        announcer.reloaded(changed, before, started.mock.engine);
        warnOfFixed(first, loaded, announcer.warn);
      }

      const reload = takeTurns<string>(async (changed) => {
        modules.renew();
        try {
          await attempt(changed);
        } catch (failure) {
          const reason = explainFailure(failure, modules.files);
          // What the failed attempt has read may be where it is mended.
          files = files.union(withReferred([...modules.files, ...listNamed(reason)]));
          announcer.failed(reason);
        }
        watcher.follow(files);
      });
      const watcher = await watchFiles(files, (changed) => void reload(changed));
      // Of two documents that cannot be read, a configuration awaits only the first.
      process.on("unhandledRejection", (reason) => announcer.warn(explainFailure(reason, files)));
    },
  };
}

/** A file of that name further up does not take the place of one that is gone for a moment. */
function pin(given: Given, { configured }: LoadedSettings): Given {
  return configured ? { ...given, config: resolve(configured.file) } : given;
}
