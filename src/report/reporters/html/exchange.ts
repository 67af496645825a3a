import { html } from "ghtml";
import type { ExchangeView } from "../../finding.ts";
import { formatDuration } from "../../text/amount.ts";
import { shorten, toBlock, toLine } from "../../text/printable.ts";

/** Enough of a body to see what it is; a hostile one may have no end. */
const MOST_SHOWN = 20_000;

/** The request beside the response. */
export function renderExchange({ request, response, durationMs }: ExchangeView): string {
  return html`<details class="exchange">
    <summary>Request and response <span class="quiet">${formatDuration(durationMs)}</span></summary>
    <div class="sides">
      <section aria-label="Request">
        <p class="start"><b>${toLine(request.method)}</b> ${toLine(request.url)}</p>
        !${renderHeaders(request.headers)}!${renderBody(request.body ?? "")}
      </section>
      <section aria-label="Response">
        !${
          response
            ? html`<p class="start"><b>${response.status}</b></p>
                !${renderHeaders(response.headers)}!${renderBody(response.body)}`
            : html`<p class="start">No response came.</p>`
        }
      </section>
    </div>
  </details>`;
}

function renderHeaders(headers: Readonly<Record<string, string>>): string {
  const entries = Object.entries(headers);
  if (entries.length === 0) return "";
  return html`<dl class="headers">
    !${entries.map(
      ([name, value]) =>
        html`<div>
          <dt>${toLine(name)}</dt>
          <dd>${toLine(shorten(value, MOST_SHOWN))}</dd>
        </div>`,
    )}
  </dl>`;
}

function renderBody(body: string): string {
  if (body === "") return html`<p class="quiet">No body.</p>`;
  return html`<pre tabindex="0"><code>${toBlock(shorten(body, MOST_SHOWN))}</code></pre>`;
}
