import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { setTimeout } from "node:timers/promises";

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
  readonly args: (port: number) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The core that it runs on; the first when absent. */
  readonly core?: number;
}

/** Starts a server on a free port and waits until it takes connections. */
export async function startServer({
  name,
  args,
  env = {},
  core = 0,
}: ServerCommand): Promise<BenchServer> {
  const port = await findFreePort();
  const child = spawn("taskset", ["-c", String(core), process.execPath, ...args(port)], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  await untilListening(port);
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    residentBytes: () => readResident(child.pid),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

const PATIENCE_MS = 10_000;

async function untilListening(port: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await canConnect(port))) {
    if (performance.now() > deadline) throw new Error(`Nothing listens on port ${port}.`);
    await setTimeout(1);
  }
}

async function canConnect(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function readResident(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}
