import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

export type Paint = (style: Style, text: string) => string;

/** Colours for a terminal that has them; NO_COLOR, CI and a pipe have none. */
export function createPaint(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Paint {
  if (environment["CI"] !== undefined || !stream.isTTY) return (_, text) => text;
  return (style, text) => styleText(style, text, { stream });
}
