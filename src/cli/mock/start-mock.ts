import { serve } from "../../adapters/node/serve.ts";
import { ALL_WORLDS, type JournalEntry } from "../../mock/journal/journal.ts";
import type { Mock } from "../../mock/mock.ts";
import type { LoadedSettings } from "../options/load-settings.ts";
import type { StateKeeper } from "../state/keep-state.ts";
import type { RestoredState } from "../state/restore-state.ts";
import { reasonOf } from "../state/snapshot-mistake.ts";
import { createFromSettings } from "./create-from-settings.ts";
import { refuseOpenControl, toLocalUrl } from "./reach.ts";

/** A mock that was started from the command line. */
export interface StartedMock {
  /** The one that answers now. */
  readonly mock: Mock;
  readonly url: string;
  /** Null when the control API is off. */
  readonly controlUrl: string | null;
  /** Lets another mock answer on the same port and connections. */
  goOnWith(next: Mock): void;
  /** Stops to listen, then writes what the user wants kept. Throws `FILE_UNWRITABLE`. */
  stop(): Promise<void>;
}

export interface StartOptions extends LoadedSettings {
  /** Sees each exchange of every world. */
  readonly onExchange?: (entry: JournalEntry) => void;
  readonly warn: (failure: unknown) => void;
}

const DEFAULT_PORT = 4010;

/** Starts a mock as its settings say. */
export async function startMock(options: StartOptions): Promise<StartedMock> {
  const { settings, onExchange } = options;
  refuseOpenControl(settings);
  if (settings.exportOnExit !== undefined) await probe(settings.exportOnExit);
  const state = settings.state === undefined ? undefined : await restore(settings.state);
  let mock = await createFromSettings(options, state?.store);
  if (state && settings.state !== undefined) await accept(mock, state, settings.state);
  const { port = DEFAULT_PORT, host } = settings;
  for (const { api } of mock.engine.apis) api.warnings?.forEach(options.warn);
  if (onExchange) mock.engine.journal.subscribe(ALL_WORLDS, onExchange);
  const running = await serve(
    { handle: (request) => mock.handle(request) },
    { port, ...(host !== undefined && { host }) },
  );
  // Only who has the port writes the file: a second mock that was started by mistake leaves it alone.
  const keeper = await keep(options, state);
  const url = toLocalUrl(running.url);
  return {
    get mock() {
      return mock;
    },
    url,
    controlUrl: settings.control === false ? null : `${url}/__mock/v1`,
    goOnWith(next) {
      mock = next;
    },
    async stop() {
      await running.close();
      try {
        await keeper?.save();
      } finally {
        if (settings.exportOnExit !== undefined) await exportTo(mock, settings.exportOnExit);
      }
    },
  };
}

async function restore(file: string): Promise<RestoredState> {
  const { restoreState } = await import("../state/restore-state.ts");
  return restoreState(file);
}

/** Opens the worlds of a state file. Throws `SNAPSHOT_INVALID` before the file is written. */
async function accept(
  { engine }: Mock,
  { spaces, worlds }: RestoredState,
  file: string,
): Promise<void> {
  const { acceptSpace } = await import("../state/accept-worlds.ts");
  const { refuseState } = await import("../state/state-file.ts");
  try {
    for (const space of spaces) await acceptSpace(engine, space);
  } catch (cause) {
    throw refuseState(file, reasonOf(cause), cause);
  }
  for (const world of worlds) await engine.worlds.open(world);
}

async function probe(file: string): Promise<void> {
  const { probeWritable } = await import("../state/probe-writable.ts");
  probeWritable(file, "--export-on-exit");
}

async function keep(
  { settings, warn }: StartOptions,
  state: RestoredState | undefined,
): Promise<StateKeeper | undefined> {
  if (!state || settings.state === undefined) return undefined;
  const { keepState } = await import("../state/keep-state.ts");
  return keepState(state.store, settings.state, warn);
}

async function exportTo({ engine }: Mock, file: string): Promise<void> {
  const { writeWorldFile } = await import("../state/world-file.ts");
  await writeWorldFile(engine, file);
}
