import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { renderSarif } from "../../../src/report/reporters/sarif.ts";
import { hostileReport } from "../hostile-report.ts";
import { createReport, passingCheck, sampleFinding, sampleReport } from "../sample-report.ts";

const schema = JSON.parse(
  readFileSync(new URL("../fixtures/sarif-subset.schema.json", import.meta.url), "utf8"),
);
const ajv = new Ajv2020({ strict: true, strictTypes: false });
addFormats.default(ajv);
const fits = ajv.compile(schema);

const runOf = (report: typeof sampleReport) => JSON.parse(renderSarif(report)).runs[0];

describe("SARIF", () => {
  it.each([
    ["each verdict", sampleReport],
    ["no check", createReport([])],
    ["hostile text", hostileReport],
  ])("of a report with %s fits the schema", (_, report) => {
    fits(JSON.parse(renderSarif(report)));
    expect(fits.errors).toBeNull();
  });

  it("has a result for each finding, with its level, places and fingerprint", () => {
    const [result] = runOf(sampleReport).results;
    expect(result).toMatchObject({
      ruleId: "rocketchat/wrong-password",
      ruleIndex: 1,
      level: "error",
      message: {
        text: "A login with a wrong password was not refused.\nExpected: error\nReceived: success",
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "openapi/rocketchat.yaml" },
            region: { startLine: 119 },
          },
        },
      ],
      relatedLocations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "rocketchat-login.md" },
            region: { startLine: 18 },
          },
        },
      ],
      partialFingerprints: { "doubletake/v1": "0123456789abcdef" },
    });
    expect(runOf(sampleReport).results.map(({ level }: { level: string }) => level)).toEqual([
      "error",
      "warning",
      "note",
    ]);
  });

  it("has a rule for each check, also for one that found nothing", () => {
    expect(runOf(sampleReport).tool.driver.rules[1]).toEqual({
      id: "rocketchat/wrong-password",
      shortDescription: { text: "A wrong password logs nobody in." },
      help: {
        text: "Source: the page\nRequirement: rocketchat/login/refusal (rocketchat-login.md:18, 21-22)",
      },
      defaultConfiguration: { level: "error" },
      properties: { level: "must" },
    });
    expect(runOf(sampleReport).tool.driver.rules).toHaveLength(sampleReport.checks.length);
  });

  it("says how the run ended", () => {
    expect(runOf(sampleReport).invocations).toEqual([
      {
        executionSuccessful: true,
        exitCode: 1,
        exitCodeDescription:
          "1 of 3 checks failed: rocketchat/wrong-password. Besides, 1 baseline entry must be looked at again.",
        startTimeUtc: "2026-11-22T20:58:24.123Z",
        endTimeUtc: "2026-11-22T20:58:24.935Z",
        toolExecutionNotifications: [
          {
            level: "error",
            message: {
              text: "Baseline: rocketchat/me 1111111111111111: It no longer occurs. Remove the entry.",
            },
          },
        ],
      },
    ]);
  });

  it.each([
    [String.raw`openapi\a b#1.yaml`, "openapi/a%20b%231.yaml"],
    ["/elsewhere/a b.yaml", "file:///elsewhere/a%20b.yaml"],
  ])("names the file %s as %s", (file, uri) => {
    const finding = { ...sampleFinding, spec: { file, line: 1 } };
    const run = runOf(createReport([{ ...passingCheck, verdict: "fail", findings: [finding] }]));
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});
