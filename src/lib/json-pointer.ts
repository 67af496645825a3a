/** JSON Pointer (RFC 6901) as text: `/paths/~1login/post`. The empty text is the whole document. */

export function toPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${escapeToken(String(token))}`).join("");
}

export function parsePointer(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a pointer, or undefined when the document has none there. */
export function resolvePointer(document: unknown, pointer: string): unknown {
  let value = document;
  for (const token of parsePointer(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, token))
      return undefined;
    value = Reflect.get(value, token);
  }
  return value;
}

/** The pointer in a URI fragment such as `#/components/schemas/User%20Record` (RFC 6901, section 6). */
export function fromFragment(reference: string): string {
  return decodeURIComponent(reference.replace(/^#/, ""));
}

function escapeToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}
