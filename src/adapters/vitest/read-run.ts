import type { Check } from "../../conformance/check.ts";
import { runConformance } from "../../conformance/run-conformance.ts";
import type { RunOptions } from "../../conformance/run/options.ts";
import { findAccountsMistake } from "../../conformance/accounts-mistake.ts";
import { ToolkitError } from "../../errors.ts";
import type { Report } from "../../report/report.ts";

/** Where nobody is: a plan is made without a request. */
const NOWHERE = new URL("http://plan.invalid");

/** All checks that a run will report. Throws `ACCOUNTS_INVALID`, and what a run throws for its options. */
export async function listPlanned(options: Omit<RunOptions, "target">): Promise<readonly Check[]> {
  await refuseAccounts(options);
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

async function refuseAccounts({
  api,
  accounts = {},
}: Pick<RunOptions, "api" | "accounts">): Promise<void> {
  const suite = await api.suite?.();
  const mistake = findAccountsMistake(accounts, suite?.roles);
  if (!mistake) return;
  throw new ToolkitError(
    "ACCOUNTS_INVALID",
    `Cannot use the accounts of ${api.name}: ${mistake.pointer || "the whole"} is wrong. ${mistake.message}`,
  );
}
