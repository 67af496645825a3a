import { Command, CommanderError } from "commander";
import { ToolkitError } from "../errors.ts";
import { addCheckCommand } from "./check/check-command.ts";
import { addDriftCommand, addGateCommands } from "./drift/drift-command.ts";
import { addExecCommand, execOptions } from "./exec/exec-command.ts";
import { addInitCommand, initOptions } from "./init/init-command.ts";
import { addMockCommand } from "./mock/mock-command.ts";
import { addOptions } from "./options/add-options.ts";
import { checkOptions } from "./options/check-options.ts";
import { driftOptions } from "./options/drift-options.ts";
import { mockOptions } from "./options/mock-options.ts";
import { proxyOptions } from "./options/proxy-options.ts";
import { addPactCommand, addPactCommands } from "./pact/pact-command.ts";
import { addProxyCommand } from "./proxy/proxy-command.ts";
import { readVersion } from "../lib/version.ts";

/** Takes the exit code of a command that ended. */
export type Exit = (code: number) => void;

const EXAMPLES = `
Examples:
  $ doubletake mock                          both built-in APIs on http://127.0.0.1:4010
  $ doubletake mock --api rocketchat -p 0    one of them on a free port
  $ doubletake exec -- npm test              a mock around a command
  $ doubletake check https://chat.example.test --api rocketchat --accounts accounts.yaml
                                             judge a real server
  $ doubletake drift                         compare pages, specs, types, mocks and servers
  $ doubletake proxy http://localhost:3000   forward to a real server, and judge what passes
  $ doubletake pact verify --mock            keep the contracts of consumers
  $ doubletake init openapi.yaml             write a configuration for an API of your own
  $ doubletake mock --help                   everything that a mock can do
`;

/** The command line: every command with its options, help and examples. */
export function createProgram(args: readonly string[], exit: Exit): Command {
  const program = new Command("doubletake")
    .description("A stateful double of a login API, and a second look at the real one.")
    .usage("<command> [options]")
    .enablePositionalOptions()
    .exitOverride()
    // What is wrong is said once, in one line, by whoever catches the error.
    .configureOutput({ outputError: () => {} })
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", EXAMPLES);
  const commands = [
    [addMockCommand(program, exit), mockOptions],
    [addExecCommand(program, exit), execOptions],
    [addCheckCommand(program, exit), checkOptions],
    [addDriftCommand(program, exit), driftOptions],
    [addProxyCommand(program, exit), proxyOptions],
    [addPactCommand(program), {}],
    [addInitCommand(program, exit), initOptions],
  ] as const;
  for (const [command, options] of commands) {
    // Two dozen options cost a millisecond at start: only a command that is named gets them.
    if (args.includes(command.name())) addOptions(command, options);
  }
  const drift = program.commands.find((command) => command.name() === "drift");
  if (drift && args.includes(drift.name())) addGateCommands(drift, exit);
  const pact = program.commands.find((command) => command.name() === "pact");
  if (pact && args.includes(pact.name())) addPactCommands(pact, exit);
  return program;
}

/** What was wrong with the arguments, in one line; undefined when help or version was all they asked for. */
export function toUsageError(failure: unknown, args: readonly string[]): unknown {
  if (!(failure instanceof CommanderError)) return failure;
  if (failure.exitCode === 0) return undefined;
  const command = ["mock", "exec", "check", "drift", "proxy", "pact", "init"].find(
    (name) => args[0] === name,
  );
  const help = command === undefined ? "doubletake --help" : `doubletake ${command} --help`;
  return new ToolkitError("USAGE", `Cannot run: ${describe(failure)} See "${help}".`, {
    cause: failure,
  });
}

function describe({ code, message }: CommanderError): string {
  if (code === "commander.help") return 'no command is given. Try "doubletake mock".';
  const [what = "", suggestion] = message.replace(/^error: /, "").split(/\s*\n\s*/);
  return suggestion === undefined
    ? `${what.replace(/\.$/, "")}.`
    : `${what}. ${suggestion.replaceAll(/^\(|\)$/g, "")}`;
}
