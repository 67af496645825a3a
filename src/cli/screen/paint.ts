import { styleText } from "node:util";
import { createPaint as createTextPaint, type Paint } from "../../report/text/paint.ts";

/** Whether a stream shows colours: a terminal may; NO_COLOR, CI and a pipe have none. */
export function hasColours(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): boolean {
  if (environment["CI"] !== undefined || !stream.isTTY) return false;
  return styleText("bold", "text", { stream }) !== "text";
}

/** Colours for a terminal that has them. */
export function createPaint(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Paint {
  return createTextPaint(hasColours(stream, environment));
}
