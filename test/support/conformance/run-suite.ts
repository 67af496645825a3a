import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Accounts } from "../../../src/conformance/accounts.ts";
import type { RunOptions } from "../../../src/conformance/run/options.ts";
import { runConformance } from "../../../src/conformance/run-conformance.ts";
import type { ConformanceReport } from "../../../src/report/report.ts";

/** The report of a whole run. */
export async function runSuite(options: RunOptions): Promise<ConformanceReport> {
  for await (const event of runConformance(options)) {
    if (event.type === "finished") return event.report;
  }
  throw new Error("The run ended without a report.");
}

const examples: Readonly<Record<string, Accounts>> = parse(
  readFileSync("examples/accounts.yaml", "utf8"),
);

/** The accounts of the mock's default seed, as the example of an accounts file has them. */
export function exampleAccounts(api: string): Accounts {
  return examples[api] ?? {};
}
