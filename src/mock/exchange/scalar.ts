/** A text as the JSON type that its schema asks for; the text itself where it is none of that type. */
export function readScalar(text: string, type: unknown): unknown {
  const types = Array.isArray(type) ? type : [type];
  if ((types.includes("integer") || types.includes("number")) && text.trim() !== "") {
    const number = Number(text);
    return Number.isNaN(number) ? text : number;
  }
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}
