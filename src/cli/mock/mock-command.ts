import type { Command } from "commander";
import { type Given, readGiven } from "../options/add-options.ts";
import { type LoadedSettings, loadSettings } from "../options/load-settings.ts";
import { readFlag } from "../options/readers.ts";
import { toSignalCode, untilSignal } from "../stop-signal.ts";
import { boundHeap } from "../bound-heap.ts";
import { warn } from "../warn.ts";
import type { Watch } from "../watch/watch-mock.ts";
import { startMock } from "./start-mock.ts";
import { createVoice } from "./voice.ts";

const EXAMPLES = `
Each option can also stand in the environment (DOUBLETAKE_SEED_DATA=..., DOUBLETAKE_NO_CONTROL=1) or,
in camel case, in a doubletake.config.{ts,js,json,yaml} (control: false). Flags come first, then the environment, then the file.

--watch follows the configuration and its modules, OpenAPI documents and the seed file. Worlds and
connections go on; what cannot be read, or does not fit what a world holds, is reported and changes nothing.

Examples:
  $ doubletake mock                                            both APIs on http://127.0.0.1:4010
  $ doubletake mock petstore.yaml                              any OpenAPI document, with state
  $ doubletake mock petstore.yaml --watch                      follow the document as you edit it
  $ doubletake mock --api rocketchat --profile rocketchat=8    one API, as its newer servers are
  $ doubletake mock --port 0 --json                            for scripts: a free port, JSON events
  $ doubletake mock --scenario documented                      the document's curl lines log in
  $ doubletake mock --seed-data seed.yaml --state worlds.json  accounts of your own, kept for good
  $ doubletake mock --latency p50=40,p99=900 --freeze          a slow server, at one instant
`;

/** `doubletake mock`: serves until a signal ends it. */
export function addMockCommand(program: Command, exit: (code: number) => void): Command {
  const command = program
    .command("mock")
    .description("Serve a stateful mock of the login APIs, or of any OpenAPI document.")
    .argument(
      "[spec...]",
      "OpenAPI documents (3.0 to 3.2) to serve in place of the configured APIs",
    )
    .addHelpText("after", EXAMPLES);
  return command.action(async (named: readonly string[]) => {
    exit(await runMock(readGiven(command), named));
  });
}

/** Long enough for a first login, whose code is worth keeping too. */
const FLUSH_AFTER_MS = 1000;

async function runMock(given: Given, named: readonly string[]): Promise<number> {
  const { loaded, watch } = await prepare(given, named);
  const voice = createVoice(loaded.settings);
  const signal = untilSignal();
  const { exchange } = voice;
  const started = await startMock({ ...loaded, ...(exchange && { onExchange: exchange }), warn });
  await watch?.attend(started, loaded, voice);
  await voice.ready(started);
  boundHeap();
  setTimeout(keepCompiledCode, FLUSH_AFTER_MS).unref();
  const name = await signal;
  await started.stop();
  voice.stopped();
  return toSignalCode(name);
}

interface Prepared {
  readonly loaded: LoadedSettings;
  readonly watch?: Watch;
}

/** A mock that watches has to know what it was loaded from, from the first file on. */
async function prepare(given: Given, named: readonly string[]): Promise<Prepared> {
  const isAsked = readFlag(given["watch"] ?? process.env["DOUBLETAKE_WATCH"]);
  if (!isAsked) {
    const loaded = await loadSettings(given, named);
    if (!loaded.settings.watch) return { loaded };
  }
  const { createWatch } = await import("../watch/watch-mock.ts");
  const watch = createWatch(given, named);
  return { loaded: await watch.load(), watch };
}

/** A process that is killed would never write what it has compiled. */
function keepCompiledCode(): void {
  process.getBuiltinModule("node:module").flushCompileCache();
}
