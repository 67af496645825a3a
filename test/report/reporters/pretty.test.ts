import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { renderPretty } from "../../../src/report/reporters/pretty.ts";
import { hostileReport } from "../hostile-report.ts";
import { createReport, passingCheck, sampleFinding, sampleReport } from "../sample-report.ts";

const render = (report: typeof sampleReport) => renderPretty(report, { colour: false });

describe("the summary for a terminal", () => {
  it("goes from what was not judged to what failed, and ends with what it means", () => {
    expect(render(sampleReport)).toBe(`
doubletake 0.1.0  http://127.0.0.1:3000

API      rocketchat
Profile  0.74 (the default; the server did not say its version)

Skipped (2)
  - The accounts file has no account with the role "totp".
      rocketchat/totp-right-code, rocketchat/totp-wrong-code

Could not be judged (1)
  - The login before it was answered with 429.
      rocketchat/resume

Recorded (1)
  · rocketchat/server-header
    A login with a wrong password was not refused. openapi/rocketchat.yaml:119

Warnings (1)

  ! rocketchat/no-store [should]
    The answer to a login is not stored by caches.
    Findings of this level fail a run with --fail-on should.

    The response has no Cache-Control header.
      Expected  no-store

Failed (1)

  ✗ rocketchat/wrong-password [must]
    A wrong password logs nobody in.

    A login with a wrong password was not refused.
      At        /status
      Expected  error
      Received  success
      Document  rocketchat-login.md:18
      Spec      openapi/rocketchat.yaml:119
      Try it:
      ${sampleFinding.curl}

Baseline entries to look at again (1)
  - rocketchat/me 1111111111111111
    It no longer occurs. Remove the entry.

7 checks: 1 passed, 1 failed, 1 with warnings, 1 could not be judged, 2 skipped,
          1 only recorded
55 of 61 requirements judged · 47 requests · 812 ms

1 of 3 checks failed: rocketchat/wrong-password. Besides, 1 baseline entry must
be looked at again.
`);
  });

  it("is short when all is well", () => {
    expect(render(createReport([passingCheck], { requests: 1, durationMs: 61_000 }))).toBe(`
doubletake 0.1.0  http://127.0.0.1:3000

API      rocketchat
Profile  0.74 (the default; the server did not say its version)

1 check: 1 passed
55 of 61 requirements judged · 1 request · 1 min 1 s

The one check that could be judged passed.
`);
  });

  it("tells a few of many records, and how many more there are", () => {
    const findings = Array.from({ length: 7 }, (_, index) => ({
      ...sampleFinding,
      message: `Record ${index}.`,
    }));
    const text = render(createReport([{ ...passingCheck, verdict: "info", findings }]));
    expect(text).toContain("    Record 4. openapi/rocketchat.yaml:119\n    and 2 more\n");
    expect(text).not.toContain("Record 5.");
  });

  it("has no line for an API where none was judged", () => {
    const text = render({ ...createReport([]), api: "", target: "" });
    expect(text.split("\n").slice(0, 3)).toEqual(["", "doubletake 0.1.0", ""]);
    expect(text).not.toMatch(/^API|0 checks/m);
  });

  it("does not hide what was accepted", () => {
    const reason = "1 accepted finding (Known since 3.1, ada, until 2026-12-01)";
    expect(render(createReport([{ ...passingCheck, reason }]))).toContain(
      `\nPassed, but (1)\n  - ${reason}\n      rocketchat/password-login\n`,
    );
  });

  it("stays within 80 columns where words allow it, but never breaks a command", () => {
    const words = "These words go on and on, as words of a careful sentence sometimes do. ".repeat(
      4,
    );
    const finding = { ...sampleFinding, message: words, expected: words, received: words };
    const checks = (["fail", "skip", "inconclusive"] as const).map((verdict) => ({
      ...passingCheck,
      title: words,
      reason: words,
      verdict,
      findings: [finding],
    }));
    const lines = render(createReport(checks, { profileReason: words, missing: words })).split(
      "\n",
    );
    const wide = lines.filter((line) => line.length > 80);
    expect(wide).toEqual([`      ${sampleFinding.curl}`]);
  });

  it("is the same text in colour", () => {
    const coloured = renderPretty(sampleReport, { colour: true });
    expect(coloured).toContain("\u001B[31m✗\u001B[39m");
    expect(stripVTControlCharacters(coloured)).toBe(render(sampleReport));
  });

  it("shows what a terminal would obey, also in colour", () => {
    const text = renderPretty(hostileReport, { colour: true });
    expect(text).toContain(String.raw`\u001b[31mred\u001b]8;;http://evil.test\u0007\u009b1A`);
    expect(stripVTControlCharacters(text)).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
