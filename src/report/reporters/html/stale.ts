import { html } from "ghtml";
import type { Report } from "../../report.ts";
import { toLine } from "../../text/printable.ts";

/** Entries of the baseline that fail the run. */
export function renderStale({ staleBaseline }: Report): string {
  if (staleBaseline.length === 0) return "";
  return html`<section aria-labelledby="baseline">
    <h2 id="baseline">
      Baseline entries to look at again <span class="amount">${staleBaseline.length}</span>
    </h2>
    <ul class="card plain">
      !${staleBaseline.map(
        ({ check, fingerprint, reason }) =>
          html`<li>
            <code>${toLine(check)}</code> <code class="quiet">${toLine(fingerprint)}</code
            ><br />${toLine(reason)}
          </li>`,
      )}
    </ul>
  </section>`;
}
