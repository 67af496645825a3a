import type { Finding } from "../../finding.ts";
import { listFacts } from "../../finding-facts.ts";
import { shorten, toBlock } from "../../text/printable.ts";
import { indent } from "./lines.ts";
import type { Paint } from "../../text/paint.ts";

/** A value longer than this says no more to a reader; the other reporters have it whole. */
export const MOST_SHOWN = 400;

/** A sentence, what speaks for it, and a command that shows it again. */
export function renderFinding(finding: Finding, paint: Paint): readonly string[] {
  return [
    ...indent("    ", shorten(finding.message, MOST_SHOWN)),
    ...listFacts(finding).flatMap(({ name, value }) => {
      const lines = indent(`      ${name.padEnd(10)}`, shorten(value, MOST_SHOWN));
      return lines.map((line) => paintFact(name, line, paint));
    }),
    ...(finding.curl === undefined ? [] : renderCurl(finding.curl, paint)),
  ];
}

function paintFact(name: string, line: string, paint: Paint): string {
  if (name === "Expected") return paint("green", line);
  if (name === "Received") return paint("red", line);
  return paint("dim", line);
}

/** Never wrapped, so that it can be copied. */
function renderCurl(curl: string, paint: Paint): readonly string[] {
  const lines = toBlock(curl).split("\n");
  return [paint("dim", "      Try it:"), ...lines.map((line) => `      ${line}`)];
}
