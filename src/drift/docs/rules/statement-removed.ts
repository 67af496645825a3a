import type { DocsRule } from "../docs-rule.ts";
import { fromFragment } from "../../../lib/json-pointer.ts";

export const statementRemoved: DocsRule = {
  id: "docs/statement-removed",
  title: "The page has each note, title and change that the ledger quotes.",
  level: "must",
  source: "An entry of the requirement ledger stands on what the page says.",
  needsLedger: true,
  compare({ statements, formerOnPage, inSpec }) {
    return (statements?.removed ?? []).map(({ text, requirement, former }) => ({
      rule: this,
      pointer: requirement.id,
      message: `The ledger quotes "${text}" in ${requirement.id}; the page no longer says it.`,
      expected: "nothing",
      received: text,
      document: formerOnPage(former ?? 1),
      spec: inSpec(fromFragment(requirement.spec)),
    }));
  },
};
