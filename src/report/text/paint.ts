import { styleText } from "node:util";

/** Gives a text a style, or leaves it as it is where there are no colours. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** The caller knows its terminal, so nothing is asked of the process. */
export function createPaint(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  return (style, text) => styleText(style, text, { validateStream: false });
}
