/** A name and a value as they were sent: the value keeps its escapes, since a delimiter in it may be one. */
export interface SentPair {
  readonly name: string;
  readonly value: string;
}

/** The pairs of a query, without its question mark. */
export function parseQuery(query: string): readonly SentPair[] {
  return query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const { name, value } = splitPair(part, "=");
      return { name: decodeText(name), value };
    });
}

/** The pairs of a Cookie header (RFC 6265, section 4.2.1). */
export function parseCookies(header: string): readonly SentPair[] {
  return header
    .split(";")
    .map((part) => splitPair(part.trim(), "="))
    .filter(({ name }) => name !== "");
}

export function splitPair(text: string, separator: string): SentPair {
  const at = text.indexOf(separator);
  return at === -1
    ? { name: text, value: "" }
    : { name: text.slice(0, at), value: text.slice(at + separator.length) };
}

/** A text of a query without its escapes; as it stands where they are none. */
export function decodeText(text: string): string {
  if (!/[%+]/.test(text)) return text;
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
