import type { Finding } from "../../src/report/finding.ts";
import type { CheckReport, Report } from "../../src/report/report.ts";
import { createReport, sampleReport } from "./sample-report.ts";

/** What could break out of a format, or command a terminal or the runner of GitHub. */
export const HOSTILE = [
  "::error title=owned::first",
  "::error title=owned::second",
  "##[error]third",
  "<script>alert(1)</script>",
  "]]><!--",
  "\u0000\u0007\u001B[31mred\u001B]8;;http://evil.test\u0007\u009B1A",
  "\r\n...\r\n---\r\nBail out! # SKIP # TODO",
  "| a | b |",
  "```` `tick` ~~~",
  "![x](http://evil.test) [link](javascript:alert(1)) &lt; & \" ' = !",
  "\uD800 lone \uDC00",
  "\u202Eturned\u2028line\u2029paragraph\u0085",
  "👩‍💻 é %0A %25",
  "{0} \\ \\| $x$ @someone",
  "x".repeat(5000),
].join("\n");

const finding: Finding = {
  id: HOSTILE,
  level: "must",
  operationId: HOSTILE,
  pointer: HOSTILE,
  message: HOSTILE,
  expected: HOSTILE,
  received: HOSTILE,
  spec: { file: HOSTILE, line: 1, pointer: HOSTILE },
  document: { file: HOSTILE, line: 2 },
  exchange: {
    request: { method: HOSTILE, url: HOSTILE, headers: { [HOSTILE]: HOSTILE }, body: HOSTILE },
    response: { status: 200, headers: { [HOSTILE]: HOSTILE }, body: HOSTILE },
    durationMs: 1,
  },
  curl: HOSTILE,
  fingerprint: HOSTILE,
};

const verdicts = ["pass", "fail", "warn", "skip", "inconclusive", "info"] as const;

const checks = verdicts.map((verdict): CheckReport => ({
  id: `${verdict} ${HOSTILE}`,
  title: HOSTILE,
  level: "must",
  verdict,
  reason: HOSTILE,
  source: HOSTILE,
  requirements: [{ id: HOSTILE, document: HOSTILE, lines: HOSTILE }],
  findings: verdict === "pass" || verdict === "skip" ? [] : [finding, finding],
}));

/** Hostile text in each field that is not of a closed form. */
export const hostileReport: Report = createReport(checks, {
  tool: { name: HOSTILE, version: HOSTILE },
  target: HOSTILE,
  api: HOSTILE,
  profile: HOSTILE,
  profileReason: HOSTILE,
  missing: HOSTILE,
  coverage: {
    ...sampleReport.coverage,
    operations: [{ id: HOSTILE, exchanges: 1, statuses: [200] }],
  },
  staleBaseline: [{ check: HOSTILE, fingerprint: HOSTILE, reason: HOSTILE }],
});
