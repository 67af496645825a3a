import type { Command } from "commander";
import { readGiven } from "../options/add-options.ts";

const EXAMPLES = `
Point your client at the proxy in place of the server. All passes as it is sent; what breaks the spec is
told on stderr, with the line of the spec. Secrets get into no file.

Each option can also stand in the environment (DOUBLETAKE_JOURNAL=...; headers one a line) or, in camel
case, in the section "proxy" of a configuration file. Flags come first, then the environment, then the file.

Examples:
  $ doubletake proxy https://chat.example.test --api rocketchat
  $ doubletake proxy http://localhost:3000 --journal traffic.ndjson --har traffic.har
  $ doubletake drift live traffic.ndjson --api auth        what the journal says of the spec
  $ doubletake proxy http://localhost:3000 my-api.yaml --validate enforce
  $ doubletake proxy http://localhost:3000 --shadow --seed-data accounts.yaml --ignore avatarUrl
  $ doubletake proxy http://localhost:3000 --export-examples examples.yaml --reporter sarif=traffic.sarif
`;

/** `doubletake proxy`: forwards to a real server until a signal ends it. */
export function addProxyCommand(program: Command, exit: (code: number) => void): Command {
  const command = program
    .command("proxy")
    .description("Forward to a real server, and judge both directions by the spec.")
    .argument("<upstream>", "base URL of the server")
    .argument("[spec...]", "OpenAPI documents and names of APIs to judge by")
    .addHelpText("after", EXAMPLES);
  return command.action(async (upstream: string, specs: readonly string[]) => {
    // A mock starts without the proxy.
    const { runProxy } = await import("./run-proxy.ts");
    exit(await runProxy({ upstream, specs, given: readGiven(command) }));
  });
}
