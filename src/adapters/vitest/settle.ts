import type { TestContext } from "vitest";
import { conclude } from "../../report/conclusion.ts";
import type { CheckReport, Report } from "../../report/report.ts";
import { renderFinding } from "../../report/reporters/pretty/finding.ts";
import { createPaint } from "../../report/text/paint.ts";

/** What a run says of a check. */
export function findReport(report: Report | undefined, id: string): CheckReport | undefined {
  return report?.checks.find((check) => check.id === id);
}

type Context = Pick<TestContext, "skip" | "annotate">;

/** Lets a test end as its check did. */
export async function settle(check: CheckReport | undefined, context: Context): Promise<void> {
  switch (check?.verdict) {
    case "pass":
      return;
    case "fail":
      throw new Error(renderShortfall(check));
    case "warn":
    case "info":
      await context.annotate(
        renderShortfall(check),
        check.verdict === "warn" ? "warning" : "notice",
      );
      return;
    case "skip":
      return context.skip(check.reason ?? "no reason given");
    case "inconclusive":
      return context.skip(`inconclusive: ${check.reason ?? "no reason given"}`);
    case undefined:
      return context.skip("inconclusive: the run ended without it");
  }
}

/** Fails where tests that are all skipped would look well. */
export function settleRun(report: Report | undefined): void {
  if (!report) throw new Error("The run ended without a report.");
  const stale = report.staleBaseline.map(({ check, reason }) => `${check}: ${reason}`);
  if (stale.length > 0) throw new Error(["The baseline is stale.", ...stale].join("\n"));
  if (report.exitCode === 3) throw new Error(conclude(report).sentence);
}

function renderShortfall({ title, reason, findings }: CheckReport): string {
  const paint = createPaint(false);
  const texts = findings.map((finding) => renderFinding(finding, paint).join("\n"));
  return [title, ...(reason === undefined ? [] : [reason]), ...texts].join("\n\n");
}
