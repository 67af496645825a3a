import type { Command } from "commander";
import { type Given, readGiven } from "../options/add-options.ts";
import type { Options } from "../options/option.ts";
import { flag } from "../options/option-kinds.ts";

const EXAMPLES = `
It writes, beside doubletake.config.ts, for an OpenAPI document:
  doubletake/<api>/schema.gen.ts       its types, by openapi-typescript
  doubletake/<api>/operations/*.ts     a typed handler for each operation, which hands on to what the
                                       document tells until you write something else
  doubletake/<api>/handlers.ts         the list of these
  doubletake/tsconfig.json             to check them: npx tsc -p doubletake
All or nothing is written, and no file that is there is touched without --force.

Without a document it takes openapi.{yaml,yml,json} or swagger.{yaml,yml,json} of this folder or of api/;
where there is none, the configuration has the built-in APIs.

Examples:
  $ doubletake init                     the document of this folder, or the built-in APIs
  $ doubletake init petstore.yaml       a document of yours
  $ doubletake init ../specs/shop.json  one that lies elsewhere
  $ doubletake init openapi.yaml --force
                                        write everything again; what you wrote is lost
`;

interface InitSettings {
  readonly force: boolean;
}

/** The options of `doubletake init`. */
export const initOptions: Options<InitSettings> = {
  force: flag("--force", "write over files that are there"),
};

/** `doubletake init`: writes a configuration and typed handlers to begin with. */
export function addInitCommand(program: Command, exit: (code: number) => void): Command {
  const command = program
    .command("init")
    .description("Write a configuration and typed handlers for an API of your own.")
    .argument("[spec]", "OpenAPI document (3.0 to 3.2)")
    .allowExcessArguments(false)
    .addHelpText("after", EXAMPLES);
  return command.action(async (spec: string | undefined) => {
    const given: Given = readGiven(command);
    const { runInit } = await import("./run-init.ts");
    exit(await runInit(spec, given));
  });
}
