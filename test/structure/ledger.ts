import { asArray, asObject, asString, type JsonObject } from "../../src/lib/json.ts";
import { readDocument } from "../../src/spec/document.ts";

interface LedgerEntry {
  readonly id: string;
  readonly document: string;
  readonly lines: ReadonlySet<number>;
  readonly value: JsonObject;
}

interface Page {
  readonly name: string;
  readonly sha256: string;
  readonly length: number;
  readonly silent: ReadonlySet<number>;
}

interface Ledger {
  readonly api: string;
  readonly pages: readonly Page[];
  readonly entries: readonly LedgerEntry[];
}

export function readLedger(api: string): Ledger {
  const { value } = readDocument(`openapi/${api}.requirements.yaml`);
  return {
    api: asString(value["api"], ""),
    pages: Object.entries(asObject(value["documents"])).map(([name, page]) => {
      const { sha256, lines, silent } = asObject(page);
      return {
        name,
        sha256: asString(sha256, ""),
        length: Number(lines),
        silent: parseLines(asString(silent, "")),
      };
    }),
    entries: asArray(value["requirements"]).map((each) => {
      const entry = asObject(each);
      return {
        id: asString(entry["id"], ""),
        document: asString(entry["document"], ""),
        lines: parseLines(asString(entry["lines"], "")),
        value: entry,
      };
    }),
  };
}

/** `1-3, 5` → 1, 2, 3, 5. */
function parseLines(text: string): ReadonlySet<number> {
  return new Set(
    text.split(", ").flatMap((range) => {
      const [, from = "", to = from] = /^(\d+)(?:-(\d+))?$/.exec(range) ?? [];
      const count = Number(to) - Number(from) + 1;
      if (from === "" || count < 1) throw new Error(`No lines: "${range}" in "${text}".`);
      return Array.from({ length: count }, (_, index) => Number(from) + index);
    }),
  );
}
