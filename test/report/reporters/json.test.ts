import { expect, it } from "vitest";
import { renderJson } from "../../../src/report/reporters/json.ts";
import { hostileReport } from "../hostile-report.ts";
import { sampleReport } from "../sample-report.ts";

it("JSON holds the whole report", () => {
  expect(JSON.parse(renderJson(sampleReport))).toEqual(sampleReport);
});

it("JSON has the keys that programs rely on, in one order", () => {
  const shuffled = Object.fromEntries(Object.entries(sampleReport).toReversed());
  const text = renderJson({ ...sampleReport, ...shuffled });
  expect(text).toBe(renderJson(sampleReport));
  expect(Object.keys(JSON.parse(text))).toEqual([
    "tool",
    "target",
    "api",
    "profile",
    "profileReason",
    "startedAt",
    "durationMs",
    "requests",
    "exitCode",
    "summary",
    "coverage",
    "staleBaseline",
    "checks",
  ]);
  const { checks } = JSON.parse(text);
  expect(Object.keys(checks[2])).toEqual([
    "id",
    "title",
    "level",
    "verdict",
    "reason",
    "source",
    "requirements",
    "findings",
  ]);
  expect(Object.keys(checks[1].findings[0])).toEqual([
    "id",
    "level",
    "operationId",
    "message",
    "pointer",
    "expected",
    "received",
    "spec",
    "document",
    "exchange",
    "curl",
    "fingerprint",
  ]);
});

it("JSON holds what a server sent to the letter, but for halves of characters", () => {
  const { missing } = JSON.parse(renderJson(hostileReport));
  expect(missing).toBe(hostileReport.missing?.toWellFormed());
});
