import type { DocsRule } from "../docs-rule.ts";
import { fromFragment } from "../../../lib/json-pointer.ts";

export const statementChanged: DocsRule = {
  id: "docs/statement-changed",
  title: "The page words its notes, titles and changes as the ledger quotes them.",
  level: "must",
  source: "An entry of the requirement ledger stands on what the page says.",
  needsLedger: true,
  compare({ statements, onPage, inSpec }) {
    return (statements?.changed ?? []).map(({ statement, quote }) => ({
      rule: this,
      pointer: quote.requirement.id,
      message: `The page says "${statement.text}"; the ledger quotes "${quote.text}" in ${quote.requirement.id}.`,
      expected: statement.text,
      received: quote.text,
      document: onPage(statement.line),
      spec: inSpec(fromFragment(quote.requirement.spec)),
    }));
  },
};
