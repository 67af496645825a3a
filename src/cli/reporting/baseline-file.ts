import { readFileSync } from "node:fs";
import { ToolkitError } from "../../errors.ts";
import { explainUnreadable } from "../../lib/file-mistake.ts";
import { toShownPath } from "../../lib/shown-path.ts";
import { type Baseline, keyOf, toUtcDay } from "../../report/baseline.ts";
import { parseBaselineDocument } from "../../report/baseline/baseline-document.ts";
import { parseBaseline, toBaseline } from "../../report/baseline/parse-baseline.ts";
import { updateBaseline } from "../../report/baseline/update-baseline.ts";
import type { Level } from "../../report/finding.ts";
import type { Report } from "../../report/report.ts";
import { count } from "../../report/text/amount.ts";
import { refuseOddFile } from "../options/refuse-odd-file.ts";
import { writeWhole } from "../state/write-file.ts";

/** The accepted findings of a file. Throws `BASELINE_INVALID` or `FILE_UNREADABLE`. */
export function readBaseline(path: string): Baseline {
  const text = readText(path);
  if (text !== undefined) return parseBaseline(text, toShownPath(path));
  throw new ToolkitError(
    "FILE_UNREADABLE",
    `Cannot read ${toShownPath(path)}: there is no such file. Check the path, or let --update-baseline write it.`,
  );
}

/** What an update has to know of the run. */
export interface Update {
  readonly report: Report;
  readonly failOn: Level;
  /** Ids of all checks, also of those that did not run. */
  readonly knownChecks: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Writes the findings of a run to a baseline; says in a sentence what changed. Throws `FILE_UNWRITABLE`. */
export async function writeBaseline(path: string, update: Update): Promise<string> {
  const file = toShownPath(path);
  const { report, failOn, knownChecks, now } = update;
  const before = readText(path);
  const context = { today: toUtcDay(now), knownChecks, failOn, file };
  const after = updateBaseline(before, report.checks, context);
  if (after === before) return `${file} stays as it is: no finding came or went.`;
  await writeWhole(path, after, "--baseline");
  const old = keysOf(before, file);
  const current = keysOf(after, file);
  const added = [...current].filter((key) => !old.has(key)).length;
  const removed = [...old].filter((key) => !current.has(key)).length;
  const todo = added > 0 ? ' Write a reason and an owner in the place of each "TODO".' : "";
  return `Updated ${file}: ${count(added, "finding")} added, ${removed} removed.${todo}`;
}

function keysOf(text: string | undefined, file: string): ReadonlySet<string> {
  if (text === undefined || text.trim() === "") return new Set();
  const { findings } = toBaseline(parseBaselineDocument(text, file));
  return new Set(findings.map(({ check, fingerprint }) => keyOf(check, fingerprint)));
}

function readText(path: string): string | undefined {
  refuseOddFile(path, "--baseline");
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && Reflect.get(cause, "code") === "ENOENT") return undefined;
    throw new ToolkitError(
      "FILE_UNREADABLE",
      `Cannot read ${toShownPath(path)}: ${explainUnreadable(cause)}.`,
      { cause },
    );
  }
}
