import { html } from "ghtml";
import type { Finding } from "../../finding.ts";
import { type Fact, listFacts } from "../../finding-facts.ts";
import { shorten, toBlock, toLine } from "../../text/printable.ts";
import { renderExchange } from "./exchange.ts";

const MOST_SHOWN = 4000;

export function renderFinding(finding: Finding): string {
  const { message, operationId, level, exchange, curl, fingerprint } = finding;
  const facts = listFacts(finding);
  const compared = facts.filter(isComparison);
  const places = facts.filter((fact) => !isComparison(fact));
  return html`<article class="finding">
    <p class="message">${toLine(message)}</p>
    !${compared.length === 0 ? "" : html`<div class="compared">!${compared.map(renderComparison)}</div>`}
    <dl class="places">
      !${[
        ...places.map(({ name, value }) => renderPlace(name, value)),
        ...(operationId === undefined ? [] : [renderPlace("Operation", operationId)]),
        renderPlace("Level", level),
        renderPlace("Fingerprint", fingerprint),
      ]}
    </dl>
    !${
      curl === undefined
        ? ""
        : html`<p class="label">Try it</p>
            <pre class="curl" tabindex="0"><code>${toBlock(curl)}</code></pre>`
    }
    !${exchange ? renderExchange(exchange) : ""}
  </article>`;
}

function isComparison({ name }: Fact): boolean {
  return name === "Expected" || name === "Received";
}

function renderComparison({ name, value }: Fact): string {
  return html`<div class="${name.toLowerCase()}">
    <p class="label">${name}</p>
    <pre tabindex="0"><code>${toBlock(shorten(value, MOST_SHOWN))}</code></pre>
  </div>`;
}

function renderPlace(name: string, value: string): string {
  return html`<div>
    <dt>${name}</dt>
    <dd><code>${toLine(value)}</code></dd>
  </div>`;
}
