import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A server in a process of its own, on one core where the system can pin it. */
export interface BenchServer {
  readonly name: string;
  readonly url: string;
  /** Resident memory in bytes. */
  residentBytes(): Promise<number>;
  stop(): Promise<void>;
}

export interface ServerCommand {
  readonly name: string;
  /** Arguments of the Node that runs the benchmark. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a server that prints its base URL once it listens. */
export async function startServer({ name, args, env = {} }: ServerCommand): Promise<BenchServer> {
  const child = spawn("taskset", ["-c", "0", process.execPath, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await readUrl(child);
  return {
    name,
    url,
    residentBytes: () => readResident(child.pid),
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function readUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The server has no output.");
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url !== undefined) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error("The server ended before it was ready.");
}

async function readResident(pid: number | undefined): Promise<number> {
  const { readFile } = await import("node:fs/promises");
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}
