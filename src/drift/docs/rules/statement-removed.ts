import type { DocsRule } from "../docs-rule.ts";
import { fromFragment } from "../../../lib/json-pointer.ts";

export const statementRemoved: DocsRule = {
  id: "docs/statement-removed",
  title: "The page has each note, title and change that the ledger quotes.",
  level: "must",
  source: "An entry of the requirement ledger stands on what the page says.",
  needsLedger: true,
  compare({ statements, onPage, inSpec }) {
    return (statements?.removed ?? []).map(({ text, requirement }) => ({
      rule: this,
      pointer: requirement.id,
      message: `The ledger quotes "${text}" in ${requirement.id}; the page no longer says it.`,
      expected: "nothing",
      received: text,
      document: onPage(Number.parseInt(requirement.lines, 10) || 1),
      spec: inSpec(fromFragment(requirement.spec)),
    }));
  },
};
