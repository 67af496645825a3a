import { OWN_BUG, toExitCode } from "./exit-codes.ts";

/** Says on stderr what failed, the sentence that helps on the last line; answers the exit code. */
export function reportFailure(failure: unknown, debug: boolean): number {
  const code = toExitCode(failure);
  const stack = debug && failure instanceof Error ? `${describeStack(failure)}\n` : "";
  process.stderr.write(`${stack}${code === OWN_BUG ? describeBug(failure) : describe(failure)}\n`);
  return code;
}

function describeStack(failure: Error): string {
  const { stack = failure.message, cause } = failure;
  return cause instanceof Error ? `${stack}\nCaused by ${describeStack(cause)}` : stack;
}

function describeBug(failure: unknown): string {
  return `doubletake failed by a mistake of its own: ${describe(failure)}. Run it again with --debug and report what it prints ("npm bugs doubletake" opens the place).`;
}

/** One line, since the last line on stderr has to say it all. */
function describe(failure: unknown): string {
  const text = failure instanceof Error ? failure.message : String(failure);
  return text.replaceAll(/\s*\n\s*/g, " ");
}
