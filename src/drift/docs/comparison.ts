import type { JsonObject } from "../../lib/json.ts";
import { fromFragment } from "../../lib/json-pointer.ts";
import type { SourceDocument } from "../../spec/document.ts";
import type { Requirement } from "../../spec/ledger.ts";
import type { Operation } from "../../spec/operation.ts";
import { readOperations } from "../../spec/operations.ts";
import { createSchemaChecks } from "../../spec/schema.ts";
import type { SchemaCheck } from "../../spec/violation.ts";
import type { Place } from "../../report/finding.ts";
import { compareStatements, type StatementComparison } from "./compare/compare-statements.ts";
import { type BodyPair, pairRequest, pairResponses } from "./compare/pair-bodies.ts";
import { type OperationPairs, pairOperations } from "./compare/pair-operations.ts";
import type { Page } from "./read/claims.ts";

/** A page and a spec side by side, for rules to judge. */
export interface Comparison extends OperationPairs {
  readonly page: Page;
  readonly document: JsonObject;
  readonly bodies: readonly BodyPair[];
  /** Undefined when the ledger has no entry for the page. */
  readonly statements: StatementComparison | undefined;
  /** A place of the page. */
  readonly onPage: (line: number) => Place;
  /** A place of the spec. */
  readonly inSpec: (pointer: string) => Place;
  readonly schemaAt: (pointer: string) => SchemaCheck;
}

export function createComparison(
  page: Page,
  spec: SourceDocument,
  requirements: readonly Requirement[],
): Comparison {
  const document = spec.value;
  const expected = readOperations(document).filter((operation) =>
    isExpected(page, operation, requirements),
  );
  const pairs = pairOperations(document, page.operations, expected);
  const own = ofPage(page, requirements);
  return {
    ...pairs,
    page,
    document,
    bodies: pairs.pairs.flatMap(({ claim, operation }) => [
      pairRequest(document, claim, operation),
      ...pairResponses(document, claim, operation),
    ]),
    statements: own.length === 0 ? undefined : compareStatements(page.statements, own),
    onPage: (line) => ({ file: page.file, line: Math.min(line, page.lines) }),
    inSpec: (pointer) => ({ file: spec.file, line: spec.lineOf(pointer), pointer: `#${pointer}` }),
    schemaAt: createSchemaChecks(document),
  };
}

/** The entries for a page by its file name; for a copy of another name, those of the only page there is. */
function ofPage(page: Page, requirements: readonly Requirement[]): readonly Requirement[] {
  const name = page.file.replace(/^.*[/\\]/, "");
  const names = new Set(requirements.map(({ document }) => document));
  if (names.size <= 1) return requirements;
  return requirements.filter(({ document }) => document === name);
}

/** Whether this page has to have an operation: where the ledger knows several pages, only the one that it names. */
function isExpected(
  page: Page,
  { pointer }: Operation,
  requirements: readonly Requirement[],
): boolean {
  const about = requirements.filter(({ spec }) => fromFragment(spec).startsWith(pointer));
  return about.length === 0 || ofPage(page, requirements).some((each) => about.includes(each));
}
