import { spawn } from "node:child_process";
import { toSignalCode } from "../stop-signal.ts";

/** What a shell answers for a command that it cannot run, and for one that there is not. */
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;

/** Runs a command with further variables in its environment; answers its exit code as a shell does. */
export function runChild(
  file: string,
  args: readonly string[],
  variables: NodeJS.ProcessEnv,
): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const child = spawn(file, args, { stdio: "inherit", env: { ...process.env, ...variables } });
  const forward = (signal: NodeJS.Signals) => {
    // A terminal sends Ctrl-C to the command as well: twice would mean "at once".
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, forward);
  child.once("error", (failure: NodeJS.ErrnoException) => {
    resolve(reportMissing(file, failure));
  });
  child.once("exit", (code, signal) => {
    resolve(signal ? toSignalCode(signal) : (code ?? 0));
  });
  return promise;
}

function reportMissing(file: string, { code, message }: NodeJS.ErrnoException): number {
  const missing = code === "ENOENT";
  const why = missing ? "there is no such command" : message;
  process.stderr.write(
    `Cannot run "${file}": ${why}. Check the command after "--"; one of a shell needs sh -c '...'.\n`,
  );
  return missing ? NOT_FOUND : NOT_EXECUTABLE;
}
