import { html } from "ghtml";
import { conclude } from "../../conclusion.ts";
import type { Report } from "../../report.ts";
import { count, formatDuration } from "../../text/amount.ts";
import { toLine } from "../../text/printable.ts";
import { renderRequirements } from "./coverage.ts";
import { verdictTexts } from "./verdicts.ts";

const OUTCOMES = {
  passed: { title: "Passed", mark: "✓" },
  failed: { title: "Failed", mark: "✕" },
  inconclusive: { title: "Inconclusive", mark: "?" },
} as const;

/** What was judged, the verdict in words, and the numbers as tiles that lead to the checks. */
export function renderBanner(report: Report): string {
  const { outcome, sentence } = conclude(report);
  const { title, mark } = OUTCOMES[outcome];
  return html`<header>
    <p class="subject">
      <strong>${toLine(report.api)}</strong> <span class="target">${toLine(report.target)}</span>
    </p>
    <div class="banner ${outcome}">
      <span class="mark" aria-hidden="true">${mark}</span>
      <div>
        <h1>${title}</h1>
        <p>${sentence}</p>
      </div>
    </div>
    <nav aria-label="Checks by verdict">
      <ul class="tiles">
        !${verdictTexts.map((text) => renderTile(report, text))}
      </ul>
    </nav>
    !${renderFacts(report)}
  </header>`;
}

function renderTile(
  { summary }: Report,
  { verdict, title }: (typeof verdictTexts)[number],
): string {
  const amount = summary[verdict];
  const label = html`<b>${amount}</b> <span>${title}</span>`;
  if (amount === 0) return html`<li class="tile none"><div>!${label}</div></li>`;
  return html`<li class="tile ${verdict}"><a href="#${verdict}">!${label}</a></li>`;
}

function renderFacts(report: Report): string {
  const { profile, profileReason, startedAt, durationMs, requests } = report;
  const facts = [
    ...(profile === undefined ? [] : [["Profile", profile, profileReason ?? ""]]),
    ["Started", startedAt.replace("T", " ").replace(/\.\d+Z$|Z$/, " UTC"), ""],
    ["Took", formatDuration(durationMs), requests === undefined ? "" : count(requests, "request")],
  ];
  return html`<dl class="facts">
    !${facts.map(
      ([name = "", value = "", note = ""]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${toLine(value)} !${note === "" ? "" : html`<small>${toLine(note)}</small>`}</dd>
        </div>`,
    )}!${renderRequirements(report)}
  </dl>`;
}
