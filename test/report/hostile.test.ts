import { describe, expect, it } from "vitest";
import { reporters } from "../../src/report/reporters.ts";
import { hostileReport } from "./hostile-report.ts";
import { createReport } from "./sample-report.ts";

const texts = Object.entries(reporters).map(
  ([name, render]) => [name, render(hostileReport, { colour: false })] as const,
);

/** What a terminal would obey, or half a character; line ends and tabs are harmless. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

describe("hostile text", () => {
  it.each(texts)("reaches no terminal through %s", (_, text) => {
    expect(UNPRINTABLE.exec(text)).toBeNull();
  });

  it.each(texts.filter(([name]) => !["html", "junit"].includes(name)))(
    "commands no runner of GitHub through %s",
    (name, text) => {
      const commands = text.split("\n").filter((line) => /^\s*::/.test(line));
      const own =
        name === "github" ? hostileReport.checks.flatMap((c) => c.findings).length + 1 : 0;
      expect(commands).toHaveLength(own);
      expect(commands.filter((line) => line.startsWith("::error title=owned"))).toEqual([]);
    },
  );

  it.each(texts.filter(([name]) => ["html", "markdown", "junit"].includes(name)))(
    "begins no element in %s",
    (name, text) => {
      // In Markdown a code block shows an element as text.
      const outside = name === "markdown" ? text.replaceAll(/^(`{3,})\w*\n[^]*?\n\1$/gm, "") : text;
      expect(outside.replaceAll(/(`+) ?[^\n]*?[^`]\1(?!`)/g, "")).not.toMatch(/<script|<!--/i);
    },
  );

  it.each(["pretty", "markdown"] as const)("does not make %s endless", (name) => {
    const long = createReport(
      hostileReport.checks.map((check) => ({
        ...check,
        findings: check.findings.map((finding) => ({
          ...finding,
          received: "y".repeat(1_000_000),
        })),
      })),
    );
    expect(reporters[name](long, { colour: false }).length).toBeLessThan(1_000_000);
  });
});
