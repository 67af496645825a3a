import type { Check } from "../../conformance/check.ts";
import { runConformance } from "../../conformance/run-conformance.ts";
import type { RunOptions } from "../../conformance/run/options.ts";
import type { Report } from "../../report/report.ts";

/** Where nobody is: a plan is made without a request. */
const NOWHERE = new URL("http://plan.invalid");

/** All checks that a run will report. Throws `ACCOUNTS_INVALID`, and what a run throws for its options. */
export async function listPlanned(options: Omit<RunOptions, "target">): Promise<readonly Check[]> {
  for await (const event of runConformance({ ...options, target: NOWHERE })) {
    if (event.type !== "planned") break;
    return [...event.plan.checks, ...event.plan.leftOut.map(({ check }) => check)];
  }
  return [];
}

/** Judges the server. */
export async function readReport(options: RunOptions): Promise<Report | undefined> {
  for await (const event of runConformance(options)) {
    if (event.type === "finished") return event.report;
  }
  return undefined;
}
