import type { Command } from "commander";
import { ToolkitError } from "../../errors.ts";
import { suggest } from "../../lib/suggest.ts";
import { addOptions, type Given, readGiven } from "../options/add-options.ts";
import type { Options } from "../options/option.ts";
import {
  compareOptions,
  deployOptions,
  publishOptions,
  verifyOptions,
} from "../options/pact-options.ts";
import { pactHelp } from "./help.ts";
import { withFiles } from "./with-files.ts";

type Exit = (code: number) => void;

/** `doubletake pact`: contracts between consumers and the APIs. */
export function addPactCommand(program: Command): Command {
  const pact = program
    .command("pact")
    .description("Verify contracts of consumers, and compare them with the specs.")
    .usage("<command> [options]")
    .argument("[command]", "one of those below")
    .allowExcessArguments(true)
    .addHelpText("after", pactHelp.pact);
  return pact.action((command: string | undefined) => {
    throw unknownCommand(command, pact);
  });
}

/** Its commands. Separate, since a mock starts faster without them. */
export function addPactCommands(pact: Command, exit: Exit): void {
  const given = (command: Command) => ({ ...readGiven(pact), ...readGiven(command) });
  const verify = add(pact, "verify [url] [files...]", verifyOptions);
  verify
    .description("Send the requests of contracts to their provider, and compare the responses.")
    .addHelpText("after", pactHelp.verify)
    .usage("<url|--mock> [files...] [options]")
    .action(async (first: string | undefined, others: readonly string[]) => {
      const { runVerify } = await import("./run-verify.ts");
      exit(await runVerify(first === undefined ? [] : [first, ...others], given(verify)));
    });
  const compare = add(pact, "compare [files...]", compareOptions);
  compare
    .description("Compare every interaction with the spec of its provider, without a server.")
    .addHelpText("after", pactHelp.compare)
    .action(async (files: readonly string[]) => {
      const { runCompare } = await import("./run-compare.ts");
      exit(await runCompare(withFiles(given(compare), files)));
    });
  const publish = add(pact, "publish [files...]", publishOptions);
  publish
    .description("Give contracts to a Pact Broker.")
    .addHelpText("after", pactHelp.publish)
    .action(async (files: readonly string[]) => {
      const { runPublish } = await import("./run-publish.ts");
      exit(await runPublish(withFiles(given(publish), files)));
    });
  const deploy = add(pact, "can-i-deploy", deployOptions);
  deploy
    .description("Ask a Pact Broker whether a version can be deployed.")
    .allowExcessArguments(false)
    .addHelpText("after", pactHelp.deploy)
    .action(async () => {
      const { runCanIDeploy } = await import("./run-can-i-deploy.ts");
      exit(await runCanIDeploy(given(deploy)));
    });
}

/** Files are arguments here, and a key of configuration files. */
function add(pact: Command, usage: string, options: Options<Given>): Command {
  const { files: _, ...flags } = options;
  return addOptions(pact.command(usage), flags);
}

function unknownCommand(command: string | undefined, pact: Command): ToolkitError {
  const names = pact.commands.map((each) => each.name());
  const why = command === undefined ? "no command is given" : `there is no command "${command}"`;
  return new ToolkitError(
    "USAGE",
    `Cannot run: ${why}.${suggest(command ?? "", names)} There is ${names.join(", ")}. See "doubletake pact --help".`,
  );
}
