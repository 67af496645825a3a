import type { ExchangeView } from "../../report/finding.ts";

/** A command that sends a redacted request again, its secrets from the environment. */
export function renderCurl({ method, url, headers, body }: ExchangeView["request"]): string {
  const words = ["curl", "-sS", "-i"];
  if (method !== (body === undefined ? "GET" : "POST")) words.push("-X", method);
  words.push(quote(url));
  for (const [name, value] of Object.entries(headers)) words.push("-H", quote(`${name}: ${value}`));
  // curl calls a body a form unless it is told otherwise; an empty header sends none.
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  if (body !== undefined && !hasType) words.push("-H", "'Content-Type:'");
  if (body !== undefined) words.push("--data-raw", quote(body));
  return words.join(" ");
}

/** One word for a shell: nothing between single quotes means anything, so variables stand outside of them. */
function quote(text: string): string {
  const literal = text.replaceAll("'", String.raw`'\''`);
  return `'${literal.replaceAll(/\$\{([A-Z][A-Z0-9_]*)\}/g, `'"$$$1"'`)}'`;
}
