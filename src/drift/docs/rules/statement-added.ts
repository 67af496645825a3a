import { shorten } from "../compare/sentences.ts";
import type { DocsRule } from "../docs-rule.ts";

export const statementAdded: DocsRule = {
  id: "docs/statement-added",
  title: "The ledger quotes each note, title and change of the page.",
  level: "must",
  source:
    "What nobody has read may be a promise: each sentence of the page is in the requirement ledger.",
  needsLedger: true,
  compare({ statements, onPage, inSpec }) {
    return (statements?.added ?? []).map(({ text, line }) => ({
      rule: this,
      pointer: "",
      message: `No entry of the ledger quotes "${shorten(text)}". Say in one what it means for the spec.`,
      expected: text,
      received: "no entry",
      document: onPage(line),
      spec: inSpec("/info"),
    }));
  },
};
