import type { Command } from "commander";
import { ToolkitError } from "../../errors.ts";
import { suggest } from "../../lib/suggest.ts";
import { addOptions, type Given, readGiven } from "../options/add-options.ts";
import { docsOptions, liveOptions, specOptions, typesOptions } from "../options/drift-options.ts";
import type { Options } from "../options/option.ts";
import { driftHelp } from "./help.ts";

type Exit = (code: number) => void;

/** `doubletake drift`: turns red when two sources of truth disagree. */
export function addDriftCommand(program: Command, exit: Exit): Command {
  const drift = program
    .command("drift")
    .description("Compare pages, specs, types, mocks and servers, which should agree.")
    .usage("[gate] [options]")
    .argument("[gate]", "one gate; all that the configuration names when absent")
    .allowExcessArguments(true)
    .addHelpText("after", driftHelp.drift);
  return drift.action(async (gate: string | undefined) => {
    if (gate !== undefined) throw unknownGate(gate, drift);
    exit(await (await load()).runAll(readGiven(drift)));
  });
}

/** The gates as commands of their own. Separate, since a mock starts faster without them. */
export function addGateCommands(drift: Command, exit: Exit): void {
  const add = (usage: string, description: string, options: Options<Given>) =>
    addOptions(drift.command(usage).description(description).allowExcessArguments(false), options);
  const given = (command: Command) => ({ ...readGiven(drift), ...readGiven(command) });
  const docs = add(
    "docs <page>",
    "Compare a Markdown page with the spec and the ledger.",
    docsOptions,
  );
  docs.addHelpText("after", driftHelp.docs).action(async (page: string) => {
    exit(await (await load()).runDocs(page, given(docs)));
  });
  const types = add("types", "Compare committed generated types with the specs.", typesOptions);
  types.addHelpText("after", driftHelp.types).action(async () => {
    exit(await (await load()).runTypes(given(types)));
  });
  const spec = add("spec <base> [revision]", "Compare two versions of a spec.", specOptions);
  spec.addHelpText("after", driftHelp.spec).action(async (base: string, revision?: string) => {
    exit(await (await load()).runSpec(base, revision, given(spec)));
  });
  const live = add("live <source>", "Compare what a server answered with the spec.", liveOptions);
  live.addHelpText("after", driftHelp.live).action(async (source: string) => {
    exit(await (await load()).runLive(source, given(live)));
  });
}

/** What compares is loaded when it is wanted. */
function load() {
  return import("./run-gate.ts");
}

function unknownGate(gate: string, drift: Command): ToolkitError {
  const gates = drift.commands.map((command) => command.name());
  return new ToolkitError(
    "USAGE",
    `Cannot run: there is no gate "${gate}".${suggest(gate, gates)} There is ${gates.join(", ")}. See "doubletake drift --help".`,
  );
}
