import type { CheckReport, ConformanceReport } from "../../src/report/report.ts";
import { summarize } from "../../src/report/verdict.ts";
import type { Finding } from "../../src/report/finding.ts";

/** A finding with all it can have. */
export const sampleFinding: Finding = {
  id: "rocketchat/wrong-password",
  level: "must",
  operationId: "login",
  pointer: "/status",
  message: "A login with a wrong password was not refused.",
  expected: "error",
  received: "success",
  spec: {
    file: "openapi/rocketchat.yaml",
    line: 119,
    pointer: "#/paths/~1api~1v1~1login/post/responses/401",
  },
  document: { file: "rocketchat-login.md", line: 18 },
  exchange: {
    request: {
      method: "POST",
      url: "http://127.0.0.1:3000/api/v1/login",
      headers: { accept: "application/json", "content-type": "application/json" },
      body: '{"user":"alice","password":"<password>"}',
    },
    response: {
      status: 200,
      headers: { "content-type": "application/json", "x-rate-limit-remaining": "9" },
      body: '{\n  "status": "success",\n  "data": { "userId": "<id>", "authToken": "<token>" }\n}',
    },
    durationMs: 12,
  },
  curl: 'curl http://127.0.0.1:3000/api/v1/login -H \'Content-Type: application/json\' -d \'{"user":"alice","password":"wrong-\'"$SUITE_SALT"\'"}\'',
  fingerprint: "0123456789abcdef",
};

/** A check that passed. */
export const passingCheck: CheckReport = {
  id: "rocketchat/password-login",
  title: "A right password logs in.",
  level: "must",
  verdict: "pass",
  source: "the page",
  requirements: [{ id: "rocketchat/login/route", document: "rocketchat-login.md", lines: "5" }],
  findings: [],
};

const failing: CheckReport = {
  id: "rocketchat/wrong-password",
  title: "A wrong password logs nobody in.",
  level: "must",
  verdict: "fail",
  source: "the page",
  requirements: [
    { id: "rocketchat/login/refusal", document: "rocketchat-login.md", lines: "18, 21-22" },
  ],
  findings: [sampleFinding],
};

const warning: CheckReport = {
  id: "rocketchat/no-store",
  title: "The answer to a login is not stored by caches.",
  level: "should",
  verdict: "warn",
  reason: "Findings of this level fail a run with --fail-on should.",
  source: "https://www.rfc-editor.org/rfc/rfc6749#section-5.1",
  requirements: [],
  findings: [
    {
      id: "rocketchat/no-store",
      level: "should",
      pointer: "",
      message: "The response has no Cache-Control header.",
      expected: "no-store",
      fingerprint: "fedcba9876543210",
    },
  ],
};

const skipped = ["totp-right-code", "totp-wrong-code"].map((name): CheckReport => ({
  id: `rocketchat/${name}`,
  title: `A second factor is judged: ${name}.`,
  level: "must",
  verdict: "skip",
  reason: 'The accounts file has no account with the role "totp".',
  source: "the page",
  requirements: [],
  findings: [],
}));

const inconclusive: CheckReport = {
  id: "rocketchat/resume",
  title: "A token logs in again.",
  level: "must",
  verdict: "inconclusive",
  reason: "The login before it was answered with 429.",
  source: "the page",
  requirements: [],
  findings: [],
};

const recorded: CheckReport = {
  ...warning,
  id: "rocketchat/server-header",
  title: "The server does not say its version.",
  level: "info",
  verdict: "info",
  findings: [
    {
      ...sampleFinding,
      id: "rocketchat/server-header",
      level: "info",
      fingerprint: "00000000000000aa",
    },
  ],
};

/** A report of these checks, its summary made to fit. */
export function createReport(
  checks: readonly CheckReport[],
  more: Partial<ConformanceReport> = {},
): ConformanceReport {
  const summary = summarize(checks);
  return {
    tool: { name: "doubletake", version: "0.1.0" },
    target: "http://127.0.0.1:3000",
    api: "rocketchat",
    profile: "0.74",
    profileReason: "the default; the server did not say its version",
    startedAt: "2026-11-22T20:58:24.123Z",
    durationMs: 812,
    requests: 47,
    exitCode: summary.fail > 0 ? 1 : 0,
    summary,
    coverage: {
      requirements: { total: 61, judged: 55 },
      operations: [{ id: "login", exchanges: 41, statuses: [200, 401, 429] }],
    },
    staleBaseline: [],
    checks,
    ...more,
  };
}

/** One check of each verdict, and a stale entry of the baseline. */
export const sampleReport: ConformanceReport = createReport(
  [passingCheck, failing, warning, ...skipped, inconclusive, recorded],
  {
    staleBaseline: [
      {
        check: "rocketchat/me",
        fingerprint: "1111111111111111",
        reason: "It no longer occurs. Remove the entry.",
      },
    ],
  },
);
