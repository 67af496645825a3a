import { conclude } from "../conclusion.ts";
import type { ExchangeView, Finding } from "../finding.ts";
import { formatPlace, listFacts } from "../finding-facts.ts";
import { checksOf, groupByReason } from "../group-checks.ts";
import type { CheckReport, Report, Verdict } from "../report.ts";
import { count, formatDuration } from "../text/amount.ts";
import { codeBlock, codeSpan, escapeMarkdown } from "../text/markdown.ts";
import { shorten } from "../text/printable.ts";
import { defuseCommands } from "../text/workflow-commands.ts";

const MARKS = { passed: "✅", failed: "❌", inconclusive: "❔" } as const;

/** A step summary of GitHub holds one megabyte. */
const MOST_SHOWN = 2000;
const MOST_RECORDED = 100;

/** GitHub-flavoured Markdown: a table of numbers, then what is wrong. */
export function renderMarkdown(report: Report): string {
  const { outcome, sentence } = conclude(report);
  const { tool, api, target, profile, profileReason } = report;
  const why = profileReason === undefined ? "" : ` (${escapeMarkdown(profileReason)})`;
  const lines = [
    `## ${MARKS[outcome]} ${escapeMarkdown(`${tool.name}: ${api}`)}`,
    "",
    `**${escapeMarkdown(sentence)}**`,
    "",
    `Target ${codeSpan(target)}${profile === undefined ? "" : `, profile ${codeSpan(profile)}${why}`}.`,
    "",
    ...renderNumbers(report),
    ...renderJudged(report, "fail", "Failed"),
    ...renderJudged(report, "warn", "Warnings"),
    ...renderStale(report),
    ...renderRecorded(report),
    ...renderUnjudged(report, "inconclusive", "Could not be judged"),
    ...renderUnjudged(report, "skip", "Skipped"),
    "",
  ];
  return defuseCommands(lines.join("\n"));
}

function renderNumbers({ summary, coverage, requests, durationMs }: Report): readonly string[] {
  const { judged, total } = coverage?.requirements ?? {};
  const columns: readonly (readonly [string, string | number | undefined])[] = [
    ["Passed", summary.pass],
    ["Failed", summary.fail],
    ["Warnings", summary.warn],
    ["Not judged", summary.inconclusive],
    ["Skipped", summary.skip],
    ["Recorded", summary.info],
    ["Requirements judged", coverage && `${judged} of ${total}`],
    ["Requests", requests],
    ["Time", formatDuration(durationMs)],
  ];
  const known = columns.filter(([, value]) => value !== undefined);
  return [
    `| ${known.map(([title]) => title).join(" | ")} |`,
    `| ${known.map(() => "---:").join(" | ")} |`,
    `| ${known.map(([, value]) => value).join(" | ")} |`,
  ];
}

function renderJudged({ checks }: Report, verdict: Verdict, title: string): readonly string[] {
  const members = checksOf(checks, verdict);
  if (members.length === 0) return [];
  return ["", `### ${title}`, ...members.flatMap(renderCheck)];
}

function renderCheck({ id, title, level, reason, findings }: CheckReport): readonly string[] {
  return [
    "",
    `#### ${codeSpan(id)} (${level})`,
    "",
    escapeMarkdown(title),
    ...(reason === undefined ? [] : ["", escapeMarkdown(reason)]),
    ...findings.flatMap(renderFinding),
  ];
}

function renderFinding(finding: Finding): readonly string[] {
  const facts = listFacts(finding).map(
    ({ name, value }) => `| ${name} | ${codeSpan(shorten(value, MOST_SHOWN))} |`,
  );
  return [
    "",
    `**${escapeMarkdown(finding.message)}**`,
    ...(facts.length === 0 ? [] : ["", "| | |", "| --- | --- |", ...facts]),
    ...(finding.curl === undefined ? [] : ["", ...codeBlock(finding.curl, "sh")]),
    ...(finding.exchange ? renderExchange(finding.exchange) : []),
  ];
}

function renderExchange({ request, response }: ExchangeView): readonly string[] {
  const sent = [`${request.method} ${request.url}`, ...listHeaders(request.headers)];
  const came = response
    ? [String(response.status), ...listHeaders(response.headers), "", response.body]
    : ["No response came."];
  const body = request.body === undefined ? [] : ["", request.body];
  return [
    "",
    "<details><summary>Request and response</summary>",
    "",
    ...httpBlock([...sent, ...body]),
    "",
    ...httpBlock(came),
    "",
    "</details>",
  ];
}

function httpBlock(lines: readonly string[]): readonly string[] {
  return codeBlock(shorten(lines.join("\n"), MOST_SHOWN), "http");
}

function listHeaders(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function renderStale({ staleBaseline }: Report): readonly string[] {
  if (staleBaseline.length === 0) return [];
  return [
    "",
    "### Baseline entries to look at again",
    "",
    "| Check | Fingerprint | Why |",
    "| --- | --- | --- |",
    ...staleBaseline.map(
      ({ check, fingerprint, reason }) =>
        `| ${codeSpan(check)} | ${codeSpan(fingerprint)} | ${escapeMarkdown(reason)} |`,
    ),
  ];
}

function renderRecorded({ checks }: Report): readonly string[] {
  const members = checksOf(checks, "info");
  if (members.length === 0) return [];
  const rows = members.flatMap(({ id, findings }) =>
    findings.map(({ message, spec, document }) => {
      const place = spec ?? document;
      return `| ${codeSpan(id)} | ${escapeMarkdown(message)} | ${place ? codeSpan(formatPlace(place)) : ""} |`;
    }),
  );
  const more =
    rows.length > MOST_RECORDED ? [`| | and ${rows.length - MOST_RECORDED} more | |`] : [];
  return [
    "",
    `<details><summary>Recorded: ${count(members.length, "check")}</summary>`,
    "",
    "| Check | What | Where |",
    "| --- | --- | --- |",
    ...rows.slice(0, MOST_RECORDED),
    ...more,
    "",
    "</details>",
  ];
}

function renderUnjudged({ checks }: Report, verdict: Verdict, title: string): readonly string[] {
  const members = checksOf(checks, verdict);
  if (members.length === 0) return [];
  return [
    "",
    `<details><summary>${title}: ${count(members.length, "check")}</summary>`,
    "",
    "| Why | Checks |",
    "| --- | --- |",
    ...groupByReason(members).map(
      (group) =>
        `| ${escapeMarkdown(group.reason)} | ${group.checks.map(({ id }) => codeSpan(id)).join(", ")} |`,
    ),
    "",
    "</details>",
  ];
}
