import { asObject, asString } from "../../lib/json.ts";
import type { Level } from "../../report/finding.ts";
import { readDocument, type SourceDocument } from "../../spec/document.ts";
import type { Requirement } from "../../spec/ledger.ts";
import { type GateResult, toGateResult } from "../gate.ts";
import { createComparison } from "./comparison.ts";
import { readPage } from "./read/read-page.ts";
import { docsRules } from "./rules.ts";

export interface DocsOptions {
  readonly page: { readonly file: string; readonly text: string };
  readonly spec: SourceDocument | URL;
  /** The ledger beside the spec. */
  readonly requirements: readonly Requirement[];
  /** The lowest level that fails. */
  readonly failOn: Level;
  /** For the report; the title of the spec when it is absent. */
  readonly api?: string;
}

/** Compares an API page with a spec and its ledger, both ways. Throws `PAGE_INVALID` for a text that is no API page. */
export function compareDocs({ page, spec, requirements, failOn, api }: DocsOptions): GateResult {
  const document = spec instanceof URL ? readDocument(spec) : spec;
  const comparison = createComparison(readPage(page), document, requirements);
  const result = toGateResult({
    gate: "docs",
    target: `${page.file} with ${document.file}`,
    api: api ?? titleOf(document),
    rules: docsRules,
    differences: docsRules.flatMap((rule) => rule.compare(comparison)),
    failOn,
  });
  if (comparison.statements !== undefined) return result;
  return {
    ...result,
    checks: result.checks.map((check) => (isLedgerRule(check.id) ? skip(check) : check)),
  };
}

function skip(check: GateResult["checks"][number]): GateResult["checks"][number] {
  const reason = "The ledger has no entry for this page.";
  return { ...check, verdict: "skip", reason };
}

function isLedgerRule(id: string): boolean {
  return docsRules.some((rule) => rule.id === id && rule.needsLedger === true);
}

function titleOf({ value }: SourceDocument): string {
  return asString(asObject(value["info"])["title"], "");
}
