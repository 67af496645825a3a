import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { renderJunit } from "../../../src/report/reporters/junit.ts";
import { hostileReport } from "../hostile-report.ts";
import { createReport, sampleReport } from "../sample-report.ts";

const schema = readFileSync(new URL("../fixtures/junit.xsd", import.meta.url), "utf8");

const validate = async (text: string) => {
  const { valid, errors } = await validateXML({
    xml: { fileName: "report.xml", contents: text },
    schema,
  });
  return { valid, errors };
};

describe("JUnit", () => {
  it.each([
    ["each verdict", sampleReport],
    ["no check", createReport([])],
    ["hostile text", hostileReport],
  ])("of a report with %s fits the schema", async (_, report) => {
    expect(await validate(renderJunit(report))).toEqual({ valid: true, errors: [] });
  });

  it("counts what it lists", () => {
    const text = renderJunit(sampleReport);
    expect(text).toContain('tests="8" failures="2" errors="0" skipped="3" time="0.812"');
    expect(text.match(/<testcase /g)).toHaveLength(8);
    expect(text.match(/<failure /g)).toHaveLength(2);
    expect(text.match(/<skipped /g)).toHaveLength(3);
  });

  it("says why a check was skipped, and lets one pass that only warns", () => {
    const text = renderJunit(sampleReport);
    expect(text).toContain(
      '<skipped type="inconclusive" message="The login before it was answered with 429."/>',
    );
    expect(text).toMatch(/no-store[^<]*<system-out>The response has no Cache-Control header\./);
  });

  it("fails a stale entry of the baseline", () => {
    expect(renderJunit(sampleReport)).toContain(
      '<failure type="baseline" message="It no longer occurs. Remove the entry.">',
    );
  });
});
