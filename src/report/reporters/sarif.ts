import {
  SarifBuilder,
  SarifResultBuilder,
  SarifRuleBuilder,
  SarifRunBuilder,
} from "node-sarif-builder";
import { conclude } from "../conclusion.ts";
import type { Finding, Level } from "../finding.ts";
import type { CheckReport, Report } from "../report.ts";
import { toJsonText } from "../text/json-text.ts";
import { toLocation, type SarifLocation } from "./sarif-location.ts";

const LEVELS: Readonly<Record<Level, "error" | "warning" | "note">> = {
  must: "error",
  should: "warning",
  profile: "warning",
  info: "note",
};

/** SARIF 2.1.0: a check is a rule, a finding a result. */
export function renderSarif(report: Report): string {
  const run = new SarifRunBuilder({
    tool: { driver: { name: report.tool.name, version: report.tool.version, rules: [] } },
    invocations: [toInvocation(report)],
    properties: { target: report.target, api: report.api, profile: report.profile },
  });
  for (const check of report.checks) {
    run.addRule(toRule(check));
    for (const finding of check.findings) run.addResult(toResult(check, finding));
  }
  const log = new SarifBuilder();
  log.addRun(run);
  return toJsonText(log.buildSarifOutput());
}

function toInvocation(report: Report) {
  const { exitCode, startedAt, durationMs, staleBaseline } = report;
  const { outcome, sentence } = conclude(report);
  return {
    executionSuccessful: outcome !== "inconclusive",
    exitCode,
    exitCodeDescription: sentence,
    startTimeUtc: startedAt,
    endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
    toolExecutionNotifications: staleBaseline.map(({ check, fingerprint, reason }) => ({
      level: "error" as const,
      message: { text: escapeText(`Baseline: ${check} ${fingerprint}: ${reason}`) },
    })),
  };
}

function toRule({ id, title, level, source, requirements }: CheckReport): SarifRuleBuilder {
  const promises = requirements.map((each) => `${each.id} (${each.document}:${each.lines})`);
  const help = [`Source: ${source}`, ...promises.map((promise) => `Requirement: ${promise}`)];
  return new SarifRuleBuilder({
    id,
    shortDescription: { text: escapeText(title) },
    help: { text: escapeText(help.join("\n")) },
    defaultConfiguration: { level: LEVELS[level] },
    properties: { level },
    ...(/^https?:/.test(source) && URL.canParse(source) && { helpUri: new URL(source).href }),
  });
}

function toResult(check: CheckReport, finding: Finding): SarifResultBuilder {
  const { level, pointer, operationId, expected, received, curl, fingerprint } = finding;
  return new SarifResultBuilder({
    ruleId: check.id,
    level: LEVELS[level],
    message: { text: escapeText(describe(finding)) },
    ...toLocations(finding),
    partialFingerprints: { "doubletake/v1": fingerprint },
    properties: { level, operationId, pointer, expected, received, curl },
  });
}

function describe({ message, expected, received }: Finding): string {
  const facts = [expected && `Expected: ${expected}`, received && `Received: ${received}`];
  return [message, ...facts.filter(Boolean)].join("\n");
}

/** The place in the spec, and the page's beside it; a viewer has to have one of them to point at. */
function toLocations({ spec, document }: Finding): {
  readonly locations?: SarifLocation[];
  readonly relatedLocations?: SarifLocation[];
} {
  if (!spec) return document ? { locations: [toLocation(document)] } : {};
  const related = document && {
    id: 1,
    ...toLocation(document),
    message: { text: "What the document says." },
  };
  return { locations: [toLocation(spec)], ...(related && { relatedLocations: [related] }) };
}

/** SARIF 2.1.0, section 3.11.6: `[text](target)` in a message is a link unless its bracket is escaped. */
function escapeText(text: string): string {
  return text.replaceAll(/\[(?=[^\]]*\]\()/g, String.raw`\[`);
}
