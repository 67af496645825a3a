import type { ParameterStyle } from "../operation.ts";
import { splitPair } from "./sent-pairs.ts";

/** What a text of one style consists of: the items of an array, or keys and values of an object. */
export interface StyledText {
  readonly style: ParameterStyle;
  readonly explode: boolean;
}

/** What stands between items, as it may be sent (OpenAPI 3.1.1, section 4.8.12.6). */
const DELIMITERS: Partial<Readonly<Record<ParameterStyle, RegExp>>> = {
  spaceDelimited: /%20|\+| /,
  pipeDelimited: /%7c|\|/i,
};

/** The text of a parameter in a path without the sign that its style begins with. */
export function withoutSign(text: string, { style }: StyledText): string {
  if (style === "label") return text.replace(/^\./, "");
  return style === "matrix" ? text.replace(/^;/, "") : text;
}

/** In the style matrix, a value follows its name: `color=blue`; an empty one is the name alone. */
export function withoutName(text: string, { style }: StyledText, name: string): string {
  if (style !== "matrix") return text;
  if (text === name) return "";
  return text.startsWith(`${name}=`) ? text.slice(name.length + 1) : text;
}

/** The items of an array that is written as one text. */
export function splitItems(text: string, styled: StyledText): readonly string[] {
  return text === "" ? [] : text.split(delimiterOf(styled));
}

/** The keys and values of an object that is written as one text: `R,100,G,200` or, exploded, `R=100,G=200`. */
export function splitProperties(
  text: string,
  styled: StyledText,
): readonly (readonly [string, string])[] {
  const parts = splitItems(text, styled);
  if (styled.explode) {
    return parts.map((part) => {
      const { name, value } = splitPair(part, "=");
      return [name, value] as const;
    });
  }
  return parts.flatMap((key, index) =>
    index % 2 === 0 ? [[key, parts[index + 1] ?? ""] as const] : [],
  );
}

function delimiterOf({ style, explode }: StyledText): string | RegExp {
  if (explode && style === "matrix") return ";";
  if (explode && style === "label") return ".";
  return DELIMITERS[style] ?? ",";
}
