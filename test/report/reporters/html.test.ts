import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../../src/report/reporters/html.ts";
import { hostileReport } from "../hostile-report.ts";
import { createReport, sampleReport } from "../sample-report.ts";

const CHROMIUM = "/usr/bin/chromium";

/** What a browser makes of a page, and what it wanted from elsewhere. */
async function open(text: string) {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
    const heard: string[] = [];
    page.on("console", (message) => heard.push(message.text()));
    page.on("dialog", (dialog) => {
      heard.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => heard.push(request.url()));
    await page.setContent(text);
    const count = (selector: string) => page.locator(selector).count();
    return {
      heard,
      strangers: await count(
        "script, img, link, iframe, style ~ style, [onclick], a[href]:not([href^='#'])",
      ),
      open: await count("details.check[open]"),
      landmarks: await count("body > header, body > main, body > footer"),
      headings: await page.locator("h1, h2").allTextContents(),
      isWide: await page.evaluate("document.documentElement.scrollWidth > innerWidth"),
    };
  } finally {
    await browser.close();
  }
}

describe("the HTML page", () => {
  it("needs nothing from elsewhere, and says so to the browser", () => {
    const text = renderHtml(sampleReport);
    expect(text).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(text).not.toMatch(/<(script|link|img|iframe|object|form)\b|@import|url\(/i);
  });

  it("has each link lead to a place of its own", () => {
    const text = renderHtml(sampleReport);
    const ids = new Set(Array.from(text.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
    const links = Array.from(text.matchAll(/ href="#([^"]*)"/g), ([, id]) => id);
    expect(links).toEqual(["checks", "fail", "warn", "inconclusive", "skip", "info", "pass"]);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("leaves out what there is none of", () => {
    const text = renderHtml(
      createReport([], { coverage: { requirements: { total: 0, judged: 0 }, operations: [] } }),
    );
    expect(text).not.toMatch(/<h2|<table|NaN|undefined/);
  });

  it("keeps the lines of a body", () => {
    expect(renderHtml(sampleReport)).toContain("<code>{\n  &#34;status&#34;: &#34;success&#34;,\n");
  });
});

describe.skipIf(!existsSync(CHROMIUM))("the HTML page in a browser", () => {
  it("opens the failures alone, under landmarks and headings", { timeout: 30_000 }, async () => {
    const { headings, ...page } = await open(renderHtml(sampleReport));
    expect(page).toEqual({ heard: [], strangers: 0, open: 1, landmarks: 3, isWide: false });
    expect(headings.map((heading) => heading.replace(/\s+/g, " ").trim())).toEqual([
      "Failed",
      "Baseline entries to look at again 1",
      "Failed 1",
      "Warnings 1",
      "Not judged 1",
      "Skipped 2",
      "Recorded 1",
      "Passed 1",
      "Operations",
    ]);
  });

  it("obeys no server", { timeout: 30_000 }, async () => {
    const { headings: _, ...page } = await open(renderHtml(hostileReport));
    expect(page).toEqual({ heard: [], strangers: 0, open: 1, landmarks: 3, isWide: false });
  });
});
