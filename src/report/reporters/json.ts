import type { ExchangeView, Finding, Place, Witness } from "../finding.ts";
import type { CheckReport, Coverage, Report } from "../report.ts";
import { toJsonText } from "../text/json-text.ts";

/** The report for programs. Its keys are part of the public interface, and their order never varies. */
export function renderJson(report: Report): string {
  const { tool, summary } = report;
  return toJsonText({
    tool: { name: tool.name, version: tool.version },
    target: report.target,
    api: report.api,
    profile: report.profile,
    profileReason: report.profileReason,
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    requests: report.requests,
    exitCode: report.exitCode,
    missing: report.missing,
    summary: {
      pass: summary.pass,
      fail: summary.fail,
      warn: summary.warn,
      skip: summary.skip,
      inconclusive: summary.inconclusive,
      info: summary.info,
    },
    coverage: report.coverage && toCoverage(report.coverage),
    staleBaseline: report.staleBaseline.map(({ check, fingerprint, reason }) => ({
      check,
      fingerprint,
      reason,
    })),
    checks: report.checks.map(toCheck),
  });
}

function toCoverage({ requirements, operations }: Coverage): object {
  const { total, judged } = requirements;
  return {
    requirements: { total, judged },
    operations: operations.map(({ id, exchanges, statuses }) => ({ id, exchanges, statuses })),
  };
}

function toCheck(check: CheckReport): object {
  return {
    id: check.id,
    title: check.title,
    level: check.level,
    verdict: check.verdict,
    reason: check.reason,
    source: check.source,
    requirements: check.requirements.map(({ id, document, lines }) => ({ id, document, lines })),
    findings: check.findings.map(toFinding),
  };
}

function toFinding(finding: Finding): object {
  return {
    id: finding.id,
    level: finding.level,
    operationId: finding.operationId,
    message: finding.message,
    pointer: finding.pointer,
    expected: finding.expected,
    received: finding.received,
    spec: finding.spec && toPlace(finding.spec),
    document: finding.document && toPlace(finding.document),
    exchange: finding.exchange && toExchange(finding.exchange),
    curl: finding.curl,
    witness: finding.witness && toWitness(finding.witness),
    fingerprint: finding.fingerprint,
  };
}

function toPlace({ file, line, column, pointer }: Place): object {
  return { file, line, column, pointer };
}

function toWitness({ value, accepted, refused, reason }: Witness): object {
  return { value, accepted: toPlace(accepted), refused: toPlace(refused), reason };
}

function toExchange({ request, response, durationMs }: ExchangeView): object {
  const { method, url, headers, body } = request;
  return {
    request: { method, url, headers, body },
    response: response && {
      status: response.status,
      headers: response.headers,
      body: response.body,
    },
    durationMs,
  };
}
