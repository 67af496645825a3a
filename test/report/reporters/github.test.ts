import { describe, expect, it } from "vitest";
import { renderGithub } from "../../../src/report/reporters/github.ts";
import { createReport, passingCheck, sampleFinding, sampleReport } from "../sample-report.ts";

describe("annotations of GitHub Actions", () => {
  it("have the level, place and title of each finding", () => {
    const lines = renderGithub(sampleReport).split("\n");
    expect(lines.map((line) => line.replace(/::(?!.*::).*$/, ""))).toEqual([
      "::error file=openapi/rocketchat.yaml,line=119,title=rocketchat/wrong-password%3A A wrong password logs nobody in.",
      "::warning title=rocketchat/no-store%3A The answer to a login is not stored by caches.",
      "::notice file=openapi/rocketchat.yaml,line=119,title=rocketchat/server-header%3A The server does not say its version.",
      "::error title=Baseline%3A rocketchat/me 1111111111111111",
      "1 of 3 checks failed: rocketchat/wrong-password. Besides, 1 baseline entry must be looked at again.",
      "",
    ]);
  });

  it("escape what the runner would read", () => {
    const finding = {
      id: "a",
      level: "must",
      pointer: "",
      message: "100 %\r\n::stop-commands::x",
      fingerprint: "0",
      spec: { file: String.raw`a,b:c\d.yaml`, line: 3 },
    } as const;
    const check = {
      ...passingCheck,
      id: "a",
      title: "x, y: %",
      verdict: "fail",
      findings: [finding],
    } as const;
    expect(renderGithub(createReport([check]))).toBe(
      "::error file=a%2Cb%3Ac/d.yaml,line=3,title=a%3A x%2C y%3A %25::100 %25%0A::stop-commands::x%0ASpec: a,b:c\\d.yaml:3\n" +
        "1 of 1 check failed: a.\n",
    );
  });

  it("say that a run was inconclusive", () => {
    const report = createReport([passingCheck], { missing: "No account.", exitCode: 3 });
    expect(renderGithub(report)).toBe(
      "::error title=Inconclusive::Inconclusive: No account.\nInconclusive: No account.\n",
    );
  });

  it("point at the page where the spec has no place", () => {
    const { spec: _, ...finding } = sampleFinding;
    const report = createReport([{ ...passingCheck, verdict: "fail", findings: [finding] }]);
    expect(renderGithub(report)).toMatch(/^::error file=rocketchat-login\.md,line=18,/);
  });
});
