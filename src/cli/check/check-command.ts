import type { Command } from "commander";
import { readGiven } from "../options/add-options.ts";

const EXAMPLES = `
It is safe on a real server: --plan shows every request that it may send, failed logins on an account
are counted (--max-failed-logins), and a server that asks for patience gets it (--max-wait).

The accounts file has accounts by API and role; \${NAME} in it is read from the environment:
  rocketchat:
    member: { username: alice, email: alice@example.test, password: "\${ALICE_PASSWORD}" }

Each option can also stand in the environment (DOUBLETAKE_ACCOUNTS=...; headers one a line) or, in camel
case, in the section "check" of a configuration file. Flags come first, then the environment, then the file.

Exit codes: 0 all is well, 1 the server falls short, 2 wrong usage, 3 inconclusive: not enough could be
judged, 4 the server cannot be reached or a file cannot be written.

Examples:
  $ doubletake check http://127.0.0.1:4010 --api rocketchat --accounts accounts.yaml
  $ doubletake check https://chat.example.test --api rocketchat --accounts accounts.yaml --plan
  $ doubletake check https://chat.example.test --api rocketchat --accounts accounts.yaml --rate 5/s
  $ doubletake check http://localhost:8080/base --api auth --only 'auth/*' --skip '*-email'
  $ doubletake check http://localhost:8080 --api auth --reporter pretty --reporter junit=report.xml
  $ doubletake check http://localhost:8080 --api auth --baseline accepted.yaml --fail-on should
`;

/** `doubletake check`: judges a server. */
export function addCheckCommand(program: Command, exit: (code: number) => void): Command {
  const command = program
    .command("check")
    .description("Judge a real server by what its API promises.")
    .argument("<url>", "base URL of the server")
    .allowExcessArguments(false)
    .addHelpText("after", EXAMPLES);
  return command.action(async (url: string) => {
    // A mock starts without the conformance suite.
    const { runCheck } = await import("./run-check.ts");
    exit(await runCheck(url, readGiven(command)));
  });
}
