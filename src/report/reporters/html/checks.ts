import { html } from "ghtml";
import { checksOf } from "../../group-checks.ts";
import type { CheckReport, Report } from "../../report.ts";
import { toLine } from "../../text/printable.ts";
import { renderFinding } from "./finding.ts";
import { type VerdictText, verdictTexts } from "./verdicts.ts";

/** A section for each verdict that came; failures are open. */
export function renderChecks({ checks }: Report): string {
  return verdictTexts.map((text) => renderSection(text, checksOf(checks, text.verdict))).join("");
}

function renderSection(text: VerdictText, checks: readonly CheckReport[]): string {
  if (checks.length === 0) return "";
  const { verdict, title } = text;
  return html`<section class="${verdict}" aria-labelledby="${verdict}">
    <h2 id="${verdict}">${title} <span class="amount">${checks.length}</span></h2>
    <div class="card checks">!${checks.map((check) => renderCheck(check, text))}</div>
  </section>`;
}

function renderCheck(check: CheckReport, { verdict, mark }: VerdictText): string {
  const { id, title, level, reason, findings } = check;
  return html`<details class="check" !${verdict === "fail" ? " open" : ""}>
    <summary>
      <span class="mark" aria-hidden="true">${mark}</span>
      <span class="head"
        ><span class="title">${toLine(title)}</span> <code>${toLine(id)}</code>!${
          reason === undefined ? "" : html` <span class="reason">${toLine(reason)}</span>`
        }</span
      >
      <span class="level">${level}</span>
    </summary>
    <div class="body">!${findings.map(renderFinding)}!${renderOrigin(check)}</div>
  </details>`;
}

/** Why the check is right to ask for it. */
function renderOrigin({ source, requirements }: CheckReport): string {
  return html`<dl class="origin">
    <div>
      <dt>Source</dt>
      <dd>${toLine(source)}</dd>
    </div>
    !${
      requirements.length === 0
        ? ""
        : html`<div>
            <dt>Requirements</dt>
            <dd>!${requirements.map(renderRequirement)}</dd>
          </div>`
    }
  </dl>`;
}

function renderRequirement({ id, document, lines }: CheckReport["requirements"][number]): string {
  return html`<span class="requirement"
    ><code>${toLine(id)}</code> ${toLine(document)}, lines ${toLine(lines)}</span
  >`;
}
