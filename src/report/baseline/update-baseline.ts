import { isNode, isSeq, type YAMLSeq } from "yaml";
import { type BaselineContext, type BaselineEntry, keyOf, toUtcDay } from "../baseline.ts";
import type { CheckReport } from "../report.ts";
import { toLine } from "../text/printable.ts";
import { isAtOrAbove } from "../verdict.ts";
import { type BaselineDocument, parseBaselineDocument } from "./baseline-document.ts";
import { isJudged } from "./find-stale.ts";
import { toBaseline, UNDECIDED } from "./parse-baseline.ts";

const DAYS_ACCEPTED = 30;

const DAY_MS = 86_400_000;

const EMPTY = `# Findings that are accepted until a day. Each needs a reason, and an owner who looks at it again.
findings: []
`;

/** What an update of a baseline has to know of its run. */
export interface UpdateContext extends BaselineContext {
  /** Name of the file: one that ends in .json stays JSON. */
  readonly file: string;
}

/**
 * The new text of a baseline, for the findings of a run without one: entries that still hold keep all they have, comments
 * and place included; those whose finding is gone leave; findings that fail the run come at the end.
 */
export function updateBaseline(
  text: string | undefined,
  checks: readonly CheckReport[],
  context: UpdateContext,
): string {
  const isNew = text === undefined || text.trim() === "";
  const isJson = context.file.endsWith(".json");
  const document = parseBaselineDocument(isNew ? EMPTY : text, context.file);
  const { findings } = toBaseline(document);
  const kept = findings.map((entry) => stays(entry, checks, context));
  const added = listNew(findings, checks, context);
  if (!isNew && added.length === 0 && kept.every(Boolean)) return text;
  if (isJson) return renderJson(document, [...findings.filter((_, at) => kept[at]), ...added]);
  return renderYaml(document, kept, added);
}

/** An entry of a check that was not judged stays: nobody knows whether its finding is gone. */
function stays(
  { check: id, fingerprint }: BaselineEntry,
  checks: readonly CheckReport[],
  { knownChecks }: UpdateContext,
): boolean {
  if (![...knownChecks].includes(id)) return false;
  const check = checks.find((candidate) => candidate.id === id);
  return !isJudged(check) || check.findings.some((finding) => finding.fingerprint === fingerprint);
}

function listNew(
  entries: readonly BaselineEntry[],
  checks: readonly CheckReport[],
  { today, failOn }: UpdateContext,
): readonly BaselineEntry[] {
  const seen = new Set(entries.map((entry) => keyOf(entry.check, entry.fingerprint)));
  const expires = toUtcDay(Date.parse(today) + DAYS_ACCEPTED * DAY_MS);
  return checks.filter(isJudged).flatMap(({ id, findings }) =>
    findings.flatMap(({ level, message, fingerprint }) => {
      const key = keyOf(id, fingerprint);
      if (seen.has(key) || !isAtOrAbove(level, failOn)) return [];
      seen.add(key);
      const reason = `${UNDECIDED}: say why this is accepted`;
      return [
        { check: id, fingerprint, message: toLine(message), reason, owner: UNDECIDED, expires },
      ];
    }),
  );
}

function renderJson({ value }: BaselineDocument, findings: readonly BaselineEntry[]): string {
  return `${JSON.stringify({ ...Object(value), findings }, undefined, 2)}\n`;
}

function renderYaml(
  { yaml }: BaselineDocument,
  kept: readonly boolean[],
  added: readonly BaselineEntry[],
): string {
  const entries = yaml.get("findings");
  if (isSeq(entries))
    change(
      entries,
      kept,
      added.map((entry) => yaml.createNode(entry)),
    );
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function change(entries: YAMLSeq, kept: readonly boolean[], added: readonly unknown[]): void {
  // What is written as `[]` goes on in a block.
  if (entries.items.length === 0) entries.flow = false;
  entries.items = [...entries.items.filter((_, index) => kept[index]), ...added];
  if (kept[0] !== false) return;
  // The parser gives the comment above the first entry to the list; it goes with its entry.
  delete entries.commentBefore;
  const [first] = entries.items;
  if (isNode(first)) first.spaceBefore = false;
}
