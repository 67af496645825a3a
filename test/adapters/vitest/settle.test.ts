import { describe, expect, it } from "vitest";
import { findReport, settle, settleRun } from "../../../src/adapters/vitest/settle.ts";
import type { Finding } from "../../../src/report/finding.ts";
import type { CheckReport, Report, Verdict } from "../../../src/report/report.ts";

const finding: Finding = {
  id: "acme/wrong-password",
  level: "must",
  pointer: "/token",
  message: "A wrong password got a token.",
  expected: "no token",
  received: "${TOKEN}",
  curl: "curl -sS -i 'http://acme.test/login'",
  fingerprint: "0123456789abcdef",
};

function reportOf(verdict: Verdict, reason?: string): CheckReport {
  const findings = ["fail", "warn", "info"].includes(verdict) ? [finding] : [];
  return {
    id: "acme/wrong-password",
    title: "A wrong password logs nobody in.",
    level: "must",
    verdict,
    ...(reason !== undefined && { reason }),
    source: "the page",
    requirements: [],
    findings,
  };
}

/** What a test's context was asked for. */
function createContext() {
  const said: string[] = [];
  return {
    said,
    context: {
      skip: (reason?: unknown) => {
        said.push(`skip: ${String(reason)}`);
        throw new Error("skipped");
      },
      annotate: (message: string, type?: unknown) => {
        said.push(`${String(type)}: ${message}`);
        return Promise.resolve({ message, type: String(type) });
      },
    },
  };
}

describe("a test of describeConformance", () => {
  it("passes with its check", async () => {
    const { said, context } = createContext();
    await settle(reportOf("pass"), context);
    expect(said).toEqual([]);
  });

  it("fails with what the pretty report shows", async () => {
    const { context } = createContext();
    await expect(settle(reportOf("fail"), context)).rejects.toThrow(
      /^A wrong password logs nobody in\.\n\n {4}A wrong password got a token\.\n[^]*Expected +no token\n[^]*curl -sS/,
    );
  });

  it.each([
    ["warn", /^warning: A wrong password logs nobody in\.\n\nOnly a should\.\n\n/],
    ["info", /^notice: /],
  ] as const)("passes and tells of a %s", async (verdict, text) => {
    const { said, context } = createContext();
    await settle(reportOf(verdict, "Only a should."), context);
    expect(said).toEqual([expect.stringMatching(text)]);
  });

  it.each([
    [reportOf("skip", "No such role."), "skip: No such role."],
    [reportOf("inconclusive", "No answer."), "skip: inconclusive: No answer."],
    [undefined, "skip: inconclusive: the run ended without it"],
  ])("is skipped with the reason: %#", async (check, reason) => {
    const { said, context } = createContext();
    await expect(settle(check, context)).rejects.toThrow("skipped");
    expect(said).toEqual([reason]);
  });
});

describe("the test of the whole run", () => {
  const run: Report = {
    tool: { name: "doubletake", version: "0" },
    target: "http://acme.test/",
    api: "acme",
    profile: "1",
    startedAt: "2026-01-01T00:00:00.000Z",
    durationMs: 1,
    requests: 1,
    exitCode: 0,
    summary: { pass: 1, fail: 0, warn: 0, skip: 0, inconclusive: 0, info: 0 },
    coverage: { requirements: { total: 0, judged: 0 }, operations: [] },
    staleBaseline: [],
    checks: [reportOf("pass")],
  };

  it("passes when enough was judged, also where a check fails by itself", () => {
    settleRun(run);
    settleRun({ ...run, exitCode: 1 });
    expect(findReport(run, "acme/wrong-password")?.verdict).toBe("pass");
  });

  it("fails when nothing could be judged, and for a stale baseline", () => {
    expect(() => settleRun({ ...run, exitCode: 3, missing: "No login succeeded." })).toThrow(
      "Inconclusive: No login succeeded.",
    );
    const staleBaseline = [{ check: "acme/x", fingerprint: "0", reason: "It is gone." }];
    expect(() => settleRun({ ...run, staleBaseline })).toThrow("acme/x: It is gone.");
    expect(() => settleRun(undefined)).toThrow("without a report");
  });
});
