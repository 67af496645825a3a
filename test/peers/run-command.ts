import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** What is left of a command: no code when the time limit ended it. */
export interface Finished {
  readonly code: number | null;
  readonly output: string;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly limitMs: number;
}

/** Runs a program with its children in a process group, of which nothing is left afterwards. */
export async function runCommand({ program, args, cwd, env, limitMs }: Command): Promise<Finished> {
  const child = spawn(program, args, {
    cwd,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const timer = setTimeout(() => endGroup(child.pid), limitMs);
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  await once(child, "exit");
  clearTimeout(timer);
  endGroup(child.pid);
  return { code: child.exitCode, output: (await output).join("\n") };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group has ended by itself.
  }
}
