// Control characters, halves of surrogate pairs, line separators, and marks that turn the reading direction.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const NAMES: Readonly<Record<string, string>> = {
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
  "\t": String.raw`\t`,
};

/** Text on one line that no terminal can take for a command: what cannot be printed is spelt out. */
export function toLine(text: string): string {
  return text.replaceAll(UNPRINTABLE, spell);
}

/** As `toLine`, with its line ends and tabs kept. */
export function toBlock(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll(UNPRINTABLE, (character) =>
      /[\n\t]/.test(character) ? character : spell(character),
    );
}

function spell(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(4, "0");
  return NAMES[character] ?? String.raw`\u${code}`;
}

/** The start of a text that is longer than `most`, with its length; never half a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  return `${start}… (${text.length} characters)`;
}
