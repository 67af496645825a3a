import { Parser } from "tap-parser";
import { describe, expect, it } from "vitest";
import { renderTap } from "../../../src/report/reporters/tap.ts";
import { HOSTILE, hostileReport } from "../hostile-report.ts";
import { createReport, sampleFinding, sampleReport } from "../sample-report.ts";

/** What a strict reader of TAP makes of a text. */
function parse(text: string) {
  const parser = new Parser({ strict: true });
  const points: { ok: boolean; name: string; skip: unknown; diag: unknown }[] = [];
  parser.on("assert", ({ ok, name, skip, diag }) => points.push({ ok, name, skip, diag }));
  parser.end(text);
  const { results } = parser;
  return {
    points,
    mistakes: (results?.failures ?? []).map(({ tapError }) => tapError).filter(Boolean),
    results,
  };
}

describe("TAP", () => {
  it.each([
    ["each verdict", sampleReport, { ok: false, count: 8, fail: 2, skip: 3, todo: 0 }],
    ["no check", createReport([]), { count: 0, fail: 0 }],
    [
      "hostile text",
      hostileReport,
      { ok: false, count: 7, fail: 2, skip: 2, todo: 0, bailout: false },
    ],
  ])("of a report with %s is valid", (_, report, counts) => {
    const { mistakes, results } = parse(renderTap(report));
    expect(mistakes).toEqual([]);
    expect(results).toMatchObject(counts);
  });

  it("is of version 14, its plan first", () => {
    expect(renderTap(sampleReport).split("\n").slice(0, 3)).toEqual([
      "TAP version 14",
      "1..8",
      "ok 1 - rocketchat/password-login: A right password logs in.",
    ]);
  });

  it("says what is wrong as YAML", () => {
    const { points } = parse(renderTap(sampleReport));
    expect(points[1]?.diag).toEqual({
      verdict: "fail",
      level: "must",
      source: "the page",
      findings: [
        {
          message: sampleFinding.message,
          level: "must",
          pointer: "/status",
          expected: "error",
          received: "success",
          document: "rocketchat-login.md:18",
          spec: "openapi/rocketchat.yaml:119",
          curl: sampleFinding.curl,
          fingerprint: "0123456789abcdef",
        },
      ],
    });
  });

  it("gives the reason of what it skips, and names what could not be judged", () => {
    const skipped = parse(renderTap(sampleReport))
      .points.map(({ skip }) => skip)
      .filter(Boolean);
    expect(skipped).toEqual([
      'The accounts file has no account with the role "totp".',
      'The accounts file has no account with the role "totp".',
      "inconclusive: The login before it was answered with 429.",
    ]);
  });

  it("takes no directive from a title", () => {
    const [check] = hostileReport.checks;
    const text = renderTap(createReport(check ? [{ ...check, title: `x # SKIP ${HOSTILE}` }] : []));
    expect(parse(text).points[0]).toMatchObject({ ok: true, skip: false });
  });
});
