import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reporters } from "../../src/report/reporters.ts";
import { sampleReport } from "./sample-report.ts";

describe("the reporters", () => {
  it("each have a file of their name", () => {
    const files = readdirSync("src/report/reporters").map((file) => file.replace(/\.ts$/, ""));
    expect(files).toEqual(expect.arrayContaining(Object.keys(reporters)));
  });

  it.each(Object.entries(reporters))(
    "%s says the same of the same, and ends its last line",
    (_, render) => {
      const text = render(sampleReport, { colour: false });
      expect(text).toBe(render(structuredClone(sampleReport), { colour: false }));
      expect(text.endsWith("\n")).toBe(true);
    },
  );

  it.each(Object.entries(reporters).filter(([name]) => name !== "pretty"))(
    "%s has no colours even for a terminal",
    (_, render) => {
      expect(render(sampleReport, { colour: true })).toBe(render(sampleReport, { colour: false }));
    },
  );
});
