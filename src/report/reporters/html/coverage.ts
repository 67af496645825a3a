import { html } from "ghtml";
import type { OperationCoverage, Report } from "../../report.ts";
import { toLine } from "../../text/printable.ts";

/** How many of the pages' promises were judged, as a fact of the header. */
export function renderRequirements({ coverage }: Report): string {
  const { judged, total } = coverage?.requirements ?? { judged: 0, total: 0 };
  if (total === 0) return "";
  const share = Math.round((judged / total) * 100);
  return html`<div class="requirements">
    <dt>Requirements judged</dt>
    <dd>
      ${judged} of ${total} <small>${share} %</small>
      <div class="bar" aria-hidden="true"><div style="width:${share}%"></div></div>
    </dd>
  </div>`;
}

/** What was sent to each operation, and what came back. */
export function renderOperations({ coverage }: Report): string {
  if (!coverage || coverage.operations.length === 0) return "";
  return html`<section aria-labelledby="operations">
    <h2 id="operations">Operations</h2>
    <div class="card">!${renderTable(coverage.operations)}</div>
  </section>`;
}

function renderTable(operations: readonly OperationCoverage[]): string {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Operations">
    <table>
      <thead>
        <tr>
          <th scope="col">Operation</th>
          <th scope="col" class="number">Exchanges</th>
          <th scope="col">Statuses seen</th>
        </tr>
      </thead>
      <tbody>
        !${operations.map(
          ({ id, exchanges, statuses }) =>
            html`<tr>
              <th scope="row"><code>${toLine(id)}</code></th>
              <td class="number">${exchanges}</td>
              <td>!${statuses.map((status) => html`<code class="status">${status}</code> `)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
