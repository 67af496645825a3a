import type { Command } from "commander";
import { type Given, readGiven } from "../options/add-options.ts";
import { loadSettings } from "../options/load-settings.ts";
import { toSignalCode, untilSignal } from "../stop-signal.ts";
import { boundHeap } from "../bound-heap.ts";
import { warn } from "../warn.ts";
import { startMock } from "./start-mock.ts";
import { createVoice } from "./voice.ts";

const EXAMPLES = `
Each option can also stand in the environment (DOUBLETAKE_SEED_DATA=..., DOUBLETAKE_NO_CONTROL=1) or,
in camel case, in a doubletake.config.{ts,js,json,yaml} (control: false). Flags come first, then the environment, then the file.

Examples:
  $ doubletake mock                                            both APIs on http://127.0.0.1:4010
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
    .description("Serve a stateful mock of the login APIs.")
    .allowExcessArguments(false)
    .addHelpText("after", EXAMPLES);
  return command.action(async () => {
    exit(await runMock(readGiven(command)));
  });
}

/** Long enough for a first login, whose code is worth keeping too. */
const FLUSH_AFTER_MS = 1000;

async function runMock(given: Given): Promise<number> {
  const { settings, apis } = await loadSettings(given);
  const voice = createVoice(settings);
  const signal = untilSignal();
  const { exchange } = voice;
  const started = await startMock({
    settings,
    apis,
    ...(exchange && { onExchange: exchange }),
    warn,
  });
  await voice.ready(started);
  boundHeap();
  setTimeout(keepCompiledCode, FLUSH_AFTER_MS).unref();
  const name = await signal;
  await started.stop();
  voice.stopped();
  return toSignalCode(name);
}

/** A process that is killed would never write what it has compiled. */
function keepCompiledCode(): void {
  process.getBuiltinModule("node:module").flushCompileCache();
}
