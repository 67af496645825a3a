const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_END = 0x0a;

/**
 * One-based lines on which the entries of a HAR begin, in their order. `JSON.parse` tells no places, and a parser
 * that does would take many times as long for a file of this size.
 */
export function readEntryLines(text: string): readonly number[] {
  const lines: number[] = [];
  let depth = 0;
  let line = 1;
  let isInEntries = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) line += 1;
    if (code === QUOTE) {
      const end = endOfString(text, at);
      // The root, `log` and then its members.
      if (depth === 2) isInEntries = text.slice(at + 1, end) === "entries";
      at = end;
      continue;
    }
    const character = text.charAt(at);
    if (character === "{" && depth === 3 && isInEntries) lines.push(line);
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
  }
  return lines;
}

/** JSON has no line ends inside of strings. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}
