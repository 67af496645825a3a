import { html } from "ghtml";
import { conclude } from "../conclusion.ts";
import type { Report } from "../report.ts";
import { toLine } from "../text/printable.ts";
import { renderBanner } from "./html/banner.ts";
import { renderChecks } from "./html/checks.ts";
import { renderOperations } from "./html/coverage.ts";
import { STYLE } from "./html/style.ts";
import { renderStale } from "./html/stale.ts";

/** One page that needs nothing else: no script, no font, no request. */
export function renderHtml(report: Report): string {
  const { outcome } = conclude(report);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${outcome}: ${toLine(report.api)}, ${toLine(report.target)}</title>
        <style>
          !${STYLE}
        </style>
      </head>
      <body>
        <a class="skip-link" href="#checks">Skip to the checks</a>
        !${renderBanner(report)}
        <main>
          !${renderStale(report)}
          <div id="checks">!${renderChecks(report)}</div>
          !${renderOperations(report)}
        </main>
        <footer>${toLine(report.tool.name)} ${toLine(report.tool.version)}</footer>
      </body>
    </html> `;
  return `${page.trim()}\n`;
}
