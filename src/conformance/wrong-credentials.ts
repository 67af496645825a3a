/** A password that nobody has. */
export const WRONG_PASSWORD = "Never-the-right-1-of-any";

/** A text with its letters in the other case; the same text when it has none. */
export function swapCase(text: string): string {
  return text.replaceAll(/\p{L}/gu, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
