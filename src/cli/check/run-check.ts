import { builtInApis } from "../../apis/index.ts";
import { runConformance } from "../../conformance/run-conformance.ts";
import type { RunOptions } from "../../conformance/run/options.ts";
import type { Report } from "../../report/report.ts";
import type { Given } from "../options/add-options.ts";
import { checkOptions } from "../options/check-options.ts";
import type { Sink } from "../options/check-settings.ts";
import { readSettings } from "../options/read-settings.ts";
import { toSignalCode, untilSignal } from "../stop-signal.ts";
import { readBaseline, writeBaseline } from "../reporting/baseline-file.ts";
import { chooseJudged } from "./choose-judged.ts";
import { describeEnd, describeStop } from "../reporting/describe-end.ts";
import { listCheckIds, printPlan } from "./print-plan.ts";
import { createProgress } from "./progress.ts";
import { readAccounts } from "./read-accounts.ts";
import { readTarget } from "./read-target.ts";
import { refuseIncomplete } from "./refuse-incomplete.ts";
import { prepareFile, prepareSinks, writeReports } from "../reporting/sinks.ts";
import { toRunOptions } from "./to-run-options.ts";

const DEFAULT_SINKS: readonly Sink[] = [{ reporter: "pretty" }];
const ADVICE = "correct the server";
const ACCOUNTS_HINT = " Give the file with --accounts <file>; --help shows one.";

/** Judges a server as its settings say, and answers the exit code. */
export async function runCheck(url: string, given: Given): Promise<number> {
  const { settings, apis } = await readSettings(given, { options: checkOptions, section: "check" });
  refuseIncomplete(settings, given);
  const target = readTarget(url);
  const api = chooseJudged(apis, settings.api);
  const names = [...new Set([...apis, ...builtInApis].map(({ name }) => name))];
  const accounts =
    settings.accounts === undefined
      ? undefined
      : await readAccounts(settings.accounts, { api, names, environment: process.env });
  const { baseline: file, updateBaseline, reporter: sinks = DEFAULT_SINKS } = settings;
  // What a baseline accepts now would be taken for gone: an update sees all findings.
  const baseline = file === undefined || updateBaseline ? undefined : readBaseline(file);
  const options = toRunOptions(settings, { target, api, accounts, baseline });
  if (settings.plan === true) {
    await printPlan(options, sinks);
    return 0;
  }
  await prepareSinks(sinks);
  if (file === undefined || !updateBaseline) return judge(options, sinks);
  await prepareFile(file, "--baseline");
  return judge(options, sinks, (report) => update(file, report, options));
}

/** What is left to do with a report; answers the exit code. */
type Finish = (report: Report) => Promise<number> | number;

async function judge(
  options: RunOptions,
  sinks: readonly Sink[],
  finish: Finish = (report) => conclude(report, sinks, options),
): Promise<number> {
  const stop = new AbortController();
  void stopAtSignal(stop);
  const report = await readReport({ ...options, signal: stop.signal });
  await writeReports(sinks, report);
  if (!stop.signal.aborted) return finish(report);
  const name: NodeJS.Signals = stop.signal.reason;
  say(describeStop(name, report));
  return toSignalCode(name);
}

async function stopAtSignal(stop: AbortController): Promise<void> {
  stop.abort(await untilSignal());
}

async function readReport(options: RunOptions): Promise<Report> {
  const progress = createProgress(process.stderr, process.env);
  try {
    for await (const event of runConformance(options)) {
      progress.show(event);
      if (event.type === "finished") return event.report;
    }
    throw new Error("The run ended without a report.");
  } finally {
    progress.clear();
  }
}

function conclude(report: Report, sinks: readonly Sink[], { accounts }: RunOptions): number {
  const end = describeEnd(report, sinks, ADVICE);
  const hint = accounts === undefined && report.exitCode === 3 ? ACCOUNTS_HINT : "";
  if (end !== undefined) say(end + hint);
  return report.exitCode;
}

/** Once accepted, findings fail nothing; but what could not be judged changes no baseline. */
async function update(file: string, report: Report, options: RunOptions): Promise<number> {
  if (report.exitCode > 1) {
    say(`${describeEnd(report, [], ADVICE)} The baseline stays as it is.`);
    return report.exitCode;
  }
  const { failOn = "must" } = options;
  const knownChecks = await listCheckIds(options);
  say(await writeBaseline(file, { report, failOn, knownChecks, now: Date.now() }));
  return 0;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
