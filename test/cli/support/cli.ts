import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { inject, onTestFinished } from "vitest";

/** What a process that has ended left. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly lastLine: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

/** A process with what it has printed so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** Starts the real binary; it does not outlive the test. */
export function start(args: readonly string[], options: RunOptions = {}): Running {
  const { cwd = createFolder(), env = {}, node = [] } = options;
  const child = spawn(process.execPath, [...node, inject("binary"), ...args], {
    cwd,
    env: { ...cleanEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const { promise: ended, resolve } = Promise.withResolvers<Ended>();
  child.on("close", (code, signal) => {
    const lastLine = stderr.trimEnd().split("\n").at(-1) ?? "";
    resolve({ code, signal, stdout, stderr, lastLine });
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return { child, ended, stdout: () => stdout, stderr: () => stderr };
}

/** Runs the real binary to its end. */
export function run(args: readonly string[], options?: RunOptions): Promise<Ended> {
  return start(args, options).ended;
}

/** Waits until a process has printed what `pattern` finds. */
export async function until(read: () => string, pattern: RegExp): Promise<RegExpExecArray> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline;) {
    const found = pattern.exec(read());
    if (found) return found;
    await delay(10);
  }
  throw new Error(`Never saw ${pattern} in: ${read()}`);
}

/** An empty folder that goes away with the test, with files by name. */
export function createFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "doubletake-test-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(DOUBLETAKE_|FORCE_COLOR$)/.test(name)),
  );
}
