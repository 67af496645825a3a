import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { serve } from "../auth/serve.ts";
import type { PocketBaseVersion } from "./find-pocketbase.ts";

const run = promisify(execFile);

/** Who sets up the collections. Known to nobody but a server that lives for one test. */
export const administrator = { email: "root@trails.example", password: "Quartz&Lichen-90" };

export interface RunningPocketBase {
  readonly url: string;
  stop(): Promise<void>;
}

export interface PocketBaseOptions {
  readonly version: PocketBaseVersion;
  readonly binary: string;
  /** Holds all data of the server. */
  readonly folder: string;
}

/** Starts PocketBase on a free port of this machine, with an administrator. */
export async function runPocketBase(options: PocketBaseOptions): Promise<RunningPocketBase> {
  const { binary, version } = options;
  // A binary in a temporary folder takes itself for `go run` and would log each statement.
  const settings = [`--dir=${options.folder}/pb_data`, "--dev=false"];
  for (const command of setUpCommands[version]) await run(binary, [...command, ...settings]);

  const url = `http://127.0.0.1:${await findFreePort()}`;
  const server = spawn(binary, ["serve", `--http=${new URL(url).host}`, ...settings], {
    stdio: "ignore",
  });
  await waitUntilHealthy(url, server);
  return { url, stop: () => stop(server) };
}

const setUpCommands: Readonly<Record<PocketBaseVersion, readonly string[][]>> = {
  // The table of administrators exists only after the migrations.
  "0.22": [
    ["migrate", "up"],
    ["admin", "create", administrator.email, administrator.password],
  ],
  "0.23": [["superuser", "upsert", administrator.email, administrator.password]],
};

/** PocketBase takes port 0, but does not tell which port it was given. */
async function findFreePort(): Promise<number> {
  const server = await serve(() => undefined);
  await server.close();
  return Number(new URL(server.url).port);
}

async function waitUntilHealthy(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const isHealthy = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (isHealthy) return;
    await delay(50);
  }
  throw new Error(`PocketBase ended with code ${server.exitCode} before it listened.`);
}

async function stop(server: ChildProcess): Promise<void> {
  const exited = once(server, "exit");
  server.kill();
  await exited;
}
