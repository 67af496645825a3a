import type { BaselineContext, BaselineEntry } from "../../../src/report/baseline.ts";
import type { Finding } from "../../../src/report/finding.ts";
import type { CheckReport } from "../../../src/report/report.ts";
import { verdictOf } from "../../../src/report/verdict.ts";
import { passingCheck } from "../sample-report.ts";

export const ONE = "1111111111111111";
export const TWO = "2222222222222222";
export const THREE = "3333333333333333";

export const context: BaselineContext = {
  today: "2026-11-22",
  knownChecks: ["acme/a", "acme/b", "acme/c"],
  failOn: "must",
};

export function entryOf(fingerprint: string, more: Partial<BaselineEntry> = {}): BaselineEntry {
  return {
    check: "acme/a",
    fingerprint,
    message: "It is wrong.",
    reason: "Known since 3.1",
    owner: "ada",
    expires: "2026-12-01",
    ...more,
  };
}

/** A check of level `must` that found these. */
export function checkOf(
  fingerprints: readonly string[],
  more: Partial<CheckReport> = {},
): CheckReport {
  const id = more.id ?? "acme/a";
  const findings = fingerprints.map((fingerprint): Finding => ({
    id,
    level: more.level ?? "must",
    pointer: "",
    message: "It is wrong.",
    fingerprint,
  }));
  return { ...passingCheck, id, findings, verdict: verdictOf(findings, "must"), ...more };
}
