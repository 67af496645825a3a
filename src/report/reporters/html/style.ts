import { CHECK_STYLE } from "./check-style.ts";
import { PAGE_STYLE } from "./page-style.ts";

/** Colours by meaning; each text colour has a contrast of at least 4.5 on its ground (WCAG 2.2, 1.4.3). */
const COLOURS = `
:root{--page:#f5f6f8;--card:#fff;--text:#1b1f27;--quiet:#5a6372;--line:#dfe3e9;--sunken:#f1f3f6;--focus:#1f5fd0;
--fail:#b3261e;--fail-soft:#fdecea;--warn:#8a5300;--warn-soft:#fdf2dc;--pass:#146c38;--pass-soft:#e3f4e9;
--inconclusive:#6b3fa0;--inconclusive-soft:#f1eafa;--skip:#5a6372;--skip-soft:#eceff3;--info:#1d5b99;--info-soft:#e5f0fb}
@media(prefers-color-scheme:dark){:root{--page:#12151b;--card:#1a1f27;--text:#e7eaf0;--quiet:#a2acbb;--line:#2d3440;--sunken:#12161d;--focus:#8ab4ff;
--fail:#ff9d94;--fail-soft:#3a1d1c;--warn:#f5c26b;--warn-soft:#362a14;--pass:#7fd6a0;--pass-soft:#163122;
--inconclusive:#cdb0f7;--inconclusive-soft:#2c2140;--skip:#a2acbb;--skip-soft:#262c36;--info:#8fc3f8;--info-soft:#172b40}}
`;

const PRINT = `
@media print{:root{--page:#fff}body{font-size:11px}.skip-link{display:none}details::details-content{content-visibility:visible;block-size:auto}
pre{white-space:pre-wrap;max-height:none}.card,.finding,.banner{break-inside:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** The style sheet of the page. */
export const STYLE = [COLOURS, PAGE_STYLE, CHECK_STYLE, PRINT].join("");
