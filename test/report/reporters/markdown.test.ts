import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../src/report/reporters/markdown.ts";
import { hostileReport } from "../hostile-report.ts";
import { createReport, passingCheck, sampleReport } from "../sample-report.ts";

/** The cells of each row: a bar after a backslash divides nothing. */
const widths = (text: string) =>
  text
    .replaceAll(/^(`{3,})\w*\n[^]*?\n\1$/gm, "")
    .split("\n\n")
    .map((block) => block.split("\n").filter((line) => line.startsWith("|")))
    .filter((rows) => rows.length > 0)
    .map((rows) => new Set(rows.map((row) => row.replaceAll(/\\./g, "").split("|").length)).size);

describe("Markdown", () => {
  it("begins with the verdict and the numbers", () => {
    expect(renderMarkdown(sampleReport).split("\n").slice(0, 9)).toEqual([
      "## ❌ doubletake: rocketchat",
      "",
      "**1 of 3 checks failed: rocketchat/wrong-password. Besides, 1 baseline entry must be looked at again.**",
      "",
      "Target `http://127.0.0.1:3000`, profile `0.74` (the default; the server did not say its version).",
      "",
      "| Passed | Failed | Warnings | Not judged | Skipped | Recorded | Requirements judged | Requests | Time |",
      "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
      "| 1 | 1 | 1 | 1 | 2 | 1 | 55 of 61 | 47 | 812 ms |",
    ]);
  });

  it.each([
    ["each verdict", sampleReport],
    ["hostile text", hostileReport],
  ])("has whole tables in a report with %s", (_, report) => {
    const shapes = widths(renderMarkdown(report));
    expect(shapes.length).toBeGreaterThan(3);
    expect(new Set(shapes)).toEqual(new Set([1]));
  });

  it("folds up what was only recorded", () => {
    expect(renderMarkdown(sampleReport)).toContain(`<details><summary>Recorded: 1 check</summary>

| Check | What | Where |
| --- | --- | --- |
| \`rocketchat/server-header\` | A login with a wrong password was not refused. | \`openapi/rocketchat.yaml:119\` |

</details>`);
  });

  it("is short when all is well", () => {
    expect(renderMarkdown(createReport([passingCheck]))).toMatch(
      /^## ✅ doubletake: rocketchat\n\n\*\*The one check that could be judged passed\.\*\*\n[^#]*$/,
    );
  });

  it("closes each block that it opens", () => {
    const text = renderMarkdown(hostileReport);
    const fences = text.split("\n").filter((line) => /^`{3,}(sh|http)?$/.test(line));
    expect(fences.length % 2).toBe(0);
    expect(text.match(/^<details>/gm)).toHaveLength(text.match(/^<\/details>$/gm)?.length ?? 0);
  });
});
