import type { GateResult } from "../../drift/gate.ts";
import type { Level } from "../../report/finding.ts";
import type { Report } from "../../report/report.ts";
import type { Sink } from "../options/check-settings.ts";
import type { DriftSettings } from "../options/drift-settings.ts";
import { readBaseline, writeBaseline } from "../reporting/baseline-file.ts";
import { describeEnd } from "../reporting/describe-end.ts";
import { refuseLoneUpdate } from "../reporting/refuse-lone-update.ts";
import { prepareFile, prepareSinks, writeReports } from "../reporting/sinks.ts";
import type { Comparison } from "./comparison.ts";
import { listKnown } from "./list-known.ts";
import { toDriftReport } from "./to-drift-report.ts";

const DEFAULT_SINKS: readonly Sink[] = [{ reporter: "pretty" }];
const ADVICE = "correct what differs";

/** What is left to do with results before the verdict. */
type Finish = (results: readonly GateResult[]) => Promise<void> | void;

/** Makes the comparisons, reports them as one result, and answers the exit code. */
export async function runDrift(
  comparisons: readonly Comparison[],
  settings: Partial<DriftSettings>,
  finish: Finish = () => {},
): Promise<number> {
  refuseLoneUpdate(settings);
  const { failOn = "must", baseline: file, reporter: sinks = DEFAULT_SINKS } = settings;
  const isUpdate = settings.updateBaseline === true;
  // What a baseline accepts now would be taken for gone: an update sees all findings.
  const baseline = file === undefined || isUpdate ? undefined : readBaseline(file);
  await prepareSinks(sinks);
  if (file !== undefined && isUpdate) await prepareFile(file, "--baseline");
  const startedAt = Date.now();
  const results: GateResult[] = [];
  for (const compare of comparisons) results.push(await compare(failOn));
  const knownChecks = listKnown(results, baseline);
  const endedAt = Date.now();
  const report = toDriftReport(results, { failOn, baseline, knownChecks, startedAt, endedAt });
  await writeReports(sinks, report);
  await finish(results);
  if (file === undefined || !isUpdate) return conclude(report, sinks);
  return update(file, report, { failOn, knownChecks });
}

function conclude(report: Report, sinks: readonly Sink[]): number {
  const end = describeEnd(report, sinks, ADVICE);
  if (end !== undefined) say(end);
  return report.exitCode;
}

interface UpdateContext {
  readonly failOn: Level;
  readonly knownChecks: readonly string[];
}

/** Once accepted, findings fail nothing; but what could not be judged changes no baseline. */
async function update(file: string, report: Report, context: UpdateContext): Promise<number> {
  if (report.exitCode > 1) {
    say(`${describeEnd(report, [], ADVICE)} The baseline stays as it is.`);
    return report.exitCode;
  }
  say(await writeBaseline(file, { report, ...context, now: Date.now() }));
  return 0;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
