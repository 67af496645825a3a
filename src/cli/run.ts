import { createProgram, toUsageError } from "./program.ts";
import { reportFailure } from "./report-failure.ts";

/** Runs the command line of this process and ends it with the exit code. */
export async function main(): Promise<void> {
  const debug = process.argv.includes("--debug");
  process.on("uncaughtException", (failure) => {
    process.exit(reportFailure(failure, debug));
  });
  // A reader that goes away, as in `doubletake mock | head`, does not stop the mock.
  process.stdout.on("error", () => {});
  process.exit(await run(process.argv.slice(2), debug));
}

async function run(args: readonly string[], debug: boolean): Promise<number> {
  let exitCode = 0;
  try {
    await createProgram(args, (code) => {
      exitCode = code;
    }).parseAsync(args, { from: "user" });
    return exitCode;
  } catch (failure) {
    const mistake = toUsageError(failure, args);
    return mistake === undefined ? 0 : reportFailure(mistake, debug);
  }
}
