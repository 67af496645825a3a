import type { Command } from "commander";
import type { Options } from "./option.ts";

/** What the command line itself was given, by key: texts, lists of texts and booleans. */
export type Given = Readonly<Record<string, unknown>>;

/** Teaches a command its options, and the ones that every command has. */
export function addOptions(command: Command, options: Options<Given>): Command {
  for (const { flags, description, repeatable } of Object.values(options)) {
    if (repeatable) command.option(flags, description, collect);
    else command.option(flags, description);
  }
  return command
    .option(
      "--config <file>",
      "configuration file (default: doubletake.config.*, searched upwards)",
    )
    .option("--debug", "print stack traces")
    .helpOption("-h, --help", "print this help")
    .showSuggestionAfterError();
}

/** The options that were really given: defaults are ours, not commander's. */
export function readGiven(command: Command): Given {
  return Object.fromEntries(
    Object.entries(command.opts()).filter(([key]) => command.getOptionValueSource(key) === "cli"),
  );
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
