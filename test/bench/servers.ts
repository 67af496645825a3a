import type { ServerCommand } from "./measure/start-server.ts";

/** The mock in its default settings, its lines for people aside. */
export const mock: ServerCommand = {
  name: "doubletake",
  args: (port) => ["dist/cli/main.js", "mock", "--quiet", "--port", String(port)],
};

/** A bare node:http server that writes the same reply; `me` is the user object of that reply. */
export function bare(me: unknown): ServerCommand {
  return {
    name: "bare node:http",
    args: (port) => ["test/bench/servers/bare.mjs", String(port)],
    env: { BENCH_ME: JSON.stringify(me) },
  };
}
