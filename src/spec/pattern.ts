const FLAGS_IN_FRONT = /^\(\?([ims]+)\)/;

/** A literal of JavaScript: as a pattern nothing would match it, since there is a slash before its start. */
const LITERAL = /^\/(\^.*\$)\/([ims]*)$/;

/** Escapes that mean something elsewhere, and that JavaScript without `u` would read as plain letters. */
const FOREIGN_ESCAPE = /\\[pPAzZhHvRXGQEKkuUlLN]/;

/**
 * The regular expression of a `pattern`; undefined when it is none of JavaScript (ECMA-262), as JSON Schema asks.
 * Many are written for another engine: what means the same here is taken.
 */
export function toRegExp(pattern: string, givenFlags = ""): RegExp | undefined {
  const [, inner, flagsBehind] = LITERAL.exec(pattern) ?? [];
  if (inner !== undefined) return toRegExp(inner, flagsBehind);
  const own = compile(pattern, `u${givenFlags}`);
  if (own) return own;
  const [whole = "", flagsInFront = ""] = FLAGS_IN_FRONT.exec(pattern) ?? [];
  const flags = flagsInFront + givenFlags;
  const translated = pattern
    .slice(whole.length)
    .replaceAll(/(?<=(?:^|[^\\])(?:\\\\)*)\\A/g, "^")
    .replaceAll(/(?<=(?:^|[^\\])(?:\\\\)*)\\[zZ]/g, "$");
  const read = compile(translated, `u${flags}`);
  if (read) return read;
  // Without `u`, a needless escape such as `\-` or `\@` is the character itself.
  return FOREIGN_ESCAPE.test(translated) ? undefined : compile(translated, flags);
}

function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}
