import { readVersion } from "../../lib/version.ts";
import { type Baseline, toUtcDay } from "../../report/baseline.ts";
import { applyBaseline } from "../../report/baseline/apply-baseline.ts";
import type { Level } from "../../report/finding.ts";
import type { CheckReport, Report } from "../../report/report.ts";
import { summarize } from "../../report/verdict.ts";
import type { Sink } from "../options/check-settings.ts";
import { readBaseline, writeBaseline } from "./baseline-file.ts";
import { describeEnd } from "./describe-end.ts";
import { refuseLoneUpdate } from "./refuse-lone-update.ts";
import { prepareFile, prepareSinks, writeReports } from "./sinks.ts";

/** What was judged, and what came of it. */
export interface Judged {
  /** What was judged by what, for people. */
  readonly target: string;
  readonly apis: readonly string[];
  readonly checks: readonly CheckReport[];
  /** Why nothing, or not everything, could be judged. */
  readonly missing?: string | undefined;
}

/** How results are reported, and which of them fail. */
export interface ReportSettings {
  readonly failOn?: Level;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly reporter?: readonly Sink[];
}

/** What a command judges, in its own words. */
export interface Judgement {
  readonly judge: () => Promise<Judged>;
  /** A part of a sentence: what to do about findings. */
  readonly advice: string;
  /** Checks of one family are judged together: what a baseline has of other families is none of this run's. */
  readonly familyOf: (checkId: string) => string;
  /** What is left to do once the reports are written. */
  readonly finish?: () => Promise<void> | void;
}

const DEFAULT_SINKS: readonly Sink[] = [{ reporter: "pretty" }];

/** Judges, reports, and answers the exit code. */
export async function reportJudged(
  settings: ReportSettings,
  judgement: Judgement,
): Promise<number> {
  refuseLoneUpdate(settings);
  const { baseline: file, reporter: sinks = DEFAULT_SINKS } = settings;
  const isUpdate = settings.updateBaseline === true;
  // What a baseline accepts now would be taken for gone: an update sees all findings.
  const baseline = file === undefined || isUpdate ? undefined : readBaseline(file);
  await prepareSinks(sinks);
  if (file !== undefined && isUpdate) await prepareFile(file, "--baseline");
  const startedAt = Date.now();
  const judged = await judgement.judge();
  const { failOn = "must" } = settings;
  const knownChecks = listKnown(judged.checks, baseline, judgement.familyOf);
  const report = toReport(judged, { failOn, baseline, knownChecks, startedAt });
  await writeReports(sinks, report);
  await judgement.finish?.();
  const end = describeEnd(report, sinks, judgement.advice);
  if (file === undefined || !isUpdate) {
    if (end !== undefined) say(end);
    return report.exitCode;
  }
  // Once accepted, findings fail nothing; but what could not be judged changes no baseline.
  if (report.exitCode > 1) {
    say(`${describeEnd(report, [], judgement.advice)} The baseline stays as it is.`);
    return report.exitCode;
  }
  say(await writeBaseline(file, { report, failOn, knownChecks, now: Date.now() }));
  return 0;
}

interface Run {
  readonly failOn: Level;
  readonly baseline: Baseline | undefined;
  readonly knownChecks: readonly string[];
  readonly startedAt: number;
}

function toReport(
  { target, apis, checks: judged, missing }: Judged,
  { failOn, baseline, knownChecks, startedAt }: Run,
): Report {
  const endedAt = Date.now();
  const context = { today: toUtcDay(endedAt), knownChecks, failOn };
  const { checks, stale } = baseline
    ? applyBaseline(judged, baseline, context)
    : { checks: judged, stale: [] };
  const fails = stale.length > 0 || checks.some(({ verdict }) => verdict === "fail");
  return {
    tool: { name: "doubletake", version: readVersion() },
    target,
    api: [...new Set(apis)].join(", "),
    startedAt: new Date(startedAt).toISOString(),
    durationMs: endedAt - startedAt,
    exitCode: fails ? 1 : missing === undefined ? 0 : 3,
    ...(missing !== undefined && { missing }),
    summary: summarize(checks),
    staleBaseline: stale,
    checks,
  };
}

/** Ids of checks that exist: those of this run, and whatever a baseline has of other families. */
function listKnown(
  checks: readonly CheckReport[],
  baseline: Baseline | undefined,
  familyOf: Judgement["familyOf"],
): readonly string[] {
  const own = checks.map(({ id }) => id);
  const families = new Set(own.map(familyOf));
  const others = baseline?.findings.map(({ check }) => check) ?? [];
  return [...own, ...others.filter((id) => !families.has(familyOf(id)))];
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
