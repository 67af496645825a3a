import { describe, expect, it } from "vitest";
import { describeEnd, describeStop } from "../../src/cli/reporting/describe-end.ts";
import { createReport, passingCheck } from "../report/sample-report.ts";

const failing = { ...passingCheck, id: "acme/a", verdict: "fail" } as const;
const missing = "The target went away during the run: connection refused.";

describe("the last line of a run", () => {
  it("says what is missing besides what failed", () => {
    const report = createReport([passingCheck, failing], { exitCode: 1, missing });
    expect(describeEnd(report, [], "correct the server")).toBe(
      `Failed: 1 of 2 checks failed: acme/a. ${missing} See what it is with --reporter pretty, and correct the server or accept a finding with --baseline.`,
    );
  });

  it("says what to do when too little could be judged", () => {
    const report = createReport([passingCheck], { exitCode: 3, missing });
    expect(describeEnd(report, [], "")).toBe(
      `Inconclusive: ${missing} Once that is put right, run it again.`,
    );
  });

  it("says how far a run came that was stopped", () => {
    const skipped = { ...passingCheck, verdict: "skip" } as const;
    expect(describeStop("SIGINT", createReport([passingCheck, skipped]))).toBe(
      "Stopped by SIGINT after 1 of 2 checks. Run it again to judge the rest.",
    );
    expect(describeStop("SIGINT", createReport([skipped]))).toBe(
      "Stopped by SIGINT before anything could be judged. Run it again for a verdict.",
    );
  });
});
