/** A text as a literal of TypeScript, in the quotes that need the fewest escapes. */
export function quote(text: string): string {
  const literal = JSON.stringify(text);
  if (!text.includes('"') || text.includes("'")) return literal;
  return `'${literal.slice(1, -1).replaceAll('\\"', '"')}'`;
}
