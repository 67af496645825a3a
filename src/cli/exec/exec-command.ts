import type { Command } from "commander";
import { ToolkitError } from "../../errors.ts";
import { DEFAULT_WORLD } from "../../mock/worlds/address.ts";
import { startMock } from "../mock/start-mock.ts";
import { type Given, readGiven } from "../options/add-options.ts";
import { mockOptions } from "../options/mock-options.ts";
import { loadSettings } from "../options/load-settings.ts";
import { warn } from "../warn.ts";
import { runChild } from "./run-child.ts";

const EXAMPLES = `
The command finds DOUBLETAKE_URL, DOUBLETAKE_CONTROL_URL and DOUBLETAKE_WORLD in its environment, has
stdin, stdout and stderr for itself, and its exit code is that of doubletake: 128 + n when signal n
ended it, 127 when there is no such command, 126 when it cannot be run. The port is a free one
unless --port says otherwise.

Examples:
  $ doubletake exec -- npm test
  $ doubletake exec --scenario documented -- ./login-test.sh
  $ doubletake exec -- sh -c 'curl "$DOUBLETAKE_URL/api/v1/me"'
`;

/** Those of a mock, which listens elsewhere unless it is told where. */
export const execOptions: typeof mockOptions = {
  ...mockOptions,
  port: { ...mockOptions.port, description: "port to listen on (default: a free one)" },
};

/** `doubletake exec`: a mock around a command. */
export function addExecCommand(program: Command, exit: (code: number) => void): Command {
  const command = program
    .command("exec")
    .usage("[mock options] -- <command...>")
    .description("Run a command with a mock beside it.")
    .argument("[command...]", "the command with its arguments")
    .passThroughOptions()
    .addHelpText("after", EXAMPLES);
  return command.action(async (words: readonly string[]) => {
    exit(await runExec(readGiven(command), words));
  });
}

async function runExec(given: Given, words: readonly string[]): Promise<number> {
  const [file, ...args] = words;
  if (file === undefined) {
    throw new ToolkitError(
      "USAGE",
      'Cannot run: no command is given. Put it after two dashes: "doubletake exec -- npm test".',
    );
  }
  if (given["watch"] === true) {
    throw new ToolkitError(
      "USAGE",
      'Cannot use --watch with exec: a command wants a mock that stays as it is. Leave it out, or run "doubletake mock --watch".',
    );
  }
  const { settings, apis } = await loadSettings({ port: "0", ...given });
  const started = await startMock({ settings, apis, warn });
  const code = await runChild(file, args, {
    DOUBLETAKE_URL: started.url,
    DOUBLETAKE_WORLD: DEFAULT_WORLD,
    DOUBLETAKE_CONTROL_URL: started.controlUrl ?? undefined,
  });
  await started.stop();
  return code;
}
