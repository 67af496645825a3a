import { asObject, type JsonObject } from "../../lib/json.ts";
import { fromFragment, toPointer } from "../../lib/json-pointer.ts";
import type { SourceDocument } from "../../spec/document.ts";
import type { Requirement } from "../../spec/ledger.ts";
import type { Operation } from "../../spec/operation.ts";
import { readOperations } from "../../spec/operations.ts";
import { createExplain, type Explain } from "../../spec/explain.ts";
import type { Place } from "../../report/finding.ts";
import { compareStatements, type StatementComparison } from "./compare/compare-statements.ts";
import { type Anchor, createLineFinder, formerLineOf } from "./compare/former-lines.ts";
import { type BodyPair, pairRequest, pairResponses } from "./compare/pair-bodies.ts";
import { type OperationPairs, pairOperations } from "./compare/pair-operations.ts";
import type { OperationClaim, Page } from "./read/claims.ts";

/** A page and a spec side by side, for rules to judge. */
export interface Comparison extends OperationPairs {
  readonly page: Page;
  readonly document: JsonObject;
  readonly bodies: readonly BodyPair[];
  /** Undefined when the ledger has no entry for the page. */
  readonly statements: StatementComparison | undefined;
  /** What a page without a ledger says in prose of an operation, and before the first one of all of them. */
  readonly proseOf: (claim: OperationClaim) => string;
  /** What the spec does with a part of the page that is not in it: it may have it, but not from this page. */
  readonly lacks: string;
  /** A place of the page. */
  readonly onPage: (line: number) => Place;
  /** Where on the page it would be what only the spec has, else on the line that is given. */
  readonly whereOnPage: (pointer: string, line: number) => Place;
  /** Where on the page a line would be that it no longer has. */
  readonly formerOnPage: (former: number) => Place;
  /** The entry of the ledger for what the page says of a part of the spec. */
  readonly entryOf: (pointer: string) => Requirement | undefined;
  /** A place of the spec. */
  readonly inSpec: (pointer: string) => Place;
  readonly explain: Explain;
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
  const statements = own.length === 0 ? undefined : compareStatements(page.statements, own);
  const bodies = pairs.pairs.flatMap(({ claim, operation }) => [
    pairRequest(document, claim, operation),
    ...pairResponses(document, claim, operation),
  ]);
  const findLine = createLineFinder([
    ...(statements?.anchors ?? []),
    ...bodies.flatMap((body) => anchorsOf(document, body)),
  ]);
  const onPage = (line: number) => ({ file: page.file, line: Math.min(line, page.lines) });
  return {
    ...pairs,
    page,
    document,
    bodies,
    statements,
    proseOf: (claim) => (statements === undefined ? proseAbout(page, claim) : ""),
    lacks: hasProvenance(document) ? "does not have from it" : "does not have",
    onPage,
    whereOnPage(pointer, line) {
      const former = formerLineOf(document, pointer);
      return onPage(former === undefined ? line : findLine(former));
    },
    entryOf: (pointer) => own.find(({ spec: place }) => fromFragment(place) === pointer),
    formerOnPage: (former) => onPage(findLine(former)),
    inSpec: (pointer) => ({ file: spec.file, ...spec.positionOf(pointer), pointer: `#${pointer}` }),
    explain: createExplain(document),
  };
}

function hasProvenance(document: JsonObject): boolean {
  return JSON.stringify(document).includes('"x-provenance":');
}

function proseAbout({ operations, statements }: Page, claim: OperationClaim): string {
  const starts = operations.map(({ line }) => line);
  const end = starts.find((line) => line > claim.line) ?? Infinity;
  const first = Math.min(...starts);
  const words = statements.flatMap((statement) => statement.words);
  const own = words.filter(({ line }) => line < first || (line >= claim.line && line < end));
  return own.map(({ text }) => text).join(" ");
}

/** The examples that the page still has, and the response that they are of. */
function anchorsOf(document: JsonObject, body: BodyPair): readonly Anchor[] {
  const place = body.isRequest ? undefined : formerLineOf(document, body.pointer);
  const own = place === undefined ? [] : [{ former: place, now: body.firstLine }];
  const shown = [...body.examples.twins].flatMap(([example, { pointer }]) => {
    const former = formerLineOf(document, pointer);
    const [first = ""] = Object.keys(asObject(example.value));
    const now = example.isText ? example.lineOf(toPointer([first])) : example.line;
    return former === undefined ? [] : [{ former, now }];
  });
  return [...own, ...shown];
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
