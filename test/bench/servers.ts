import type { ServerCommand } from "./measure/start-server.ts";

/** The mock as `doubletake mock` starts it, in its default settings. */
export const mock: ServerCommand = {
  name: "doubletake",
  args: ["dist/cli/main.js", "mock", "--port", "0"],
};

/** A bare node:http server that writes the same reply; `me` is the user object of that reply. */
export function bare(me: unknown): ServerCommand {
  return {
    name: "bare node:http",
    args: ["test/bench/servers/bare.mjs"],
    env: { BENCH_ME: JSON.stringify(me) },
  };
}
