const KNOWN = new Set(["string", "integer", "number", "boolean", "object", "array", "null"]);

/** The JSON types that a cell names: `string`, `[string]`, `string¦null`, `string or null`; undefined for anything else. */
export function parseTypes(text: string): readonly string[] | undefined {
  const types = text
    .toLowerCase()
    .split(/[|¦]|\bor\b/)
    .map((each) => each.trim())
    .map((each) => each.replace(/^(?:array)?[[<(](\w+)[\])>]$|^(\w+)\[\]$/, "array of $1$2"))
    .map((each) => each.replace(/^object\(.*\)$/, "object"));
  const isKnown = types.every((each) => KNOWN.has(each.replace(/^array of /, "")));
  return isKnown && text !== "" ? types : undefined;
}
