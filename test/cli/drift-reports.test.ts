import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReporterName } from "../../src/report/reporter.ts";
import { createProject, TYPES } from "./support/drift.ts";

const REPORTS: readonly (readonly [ReporterName, RegExp])[] = [
  ["pretty", /✗ types\/member-missing \[must\]/],
  ["json", /"id": "types\/member-missing"/],
  [
    "junit",
    /<failure type="must" message="The types lack &quot;unit&quot;|<failure type="must" message="The types lack "unit"/,
  ],
  ["html", /types\/member-missing/],
  ["sarif", /"startLine": \d+/],
  ["github", /^::error file=auth\.yaml,line=\d+.*The types lack "unit" of schema "UserRecord"/m],
  ["markdown", /`types\/member-missing` \(must\)/],
  ["tap", /^not ok \d+ - types\/member-missing/m],
];

const ABSENT = /undefined|NaN|Profile|profile|[Rr]equests/;

describe("doubletake drift: reports", () => {
  it.each(REPORTS)(
    "has %s, which says nothing of servers where none was asked",
    async (name, pattern) => {
      const { drift, edit } = createProject();
      edit("auth.gen.ts", "            unit: string;\n", "");
      const { code, stdout } = await drift([...TYPES, "--reporter", name]);
      expect(stdout).toMatch(pattern);
      expect(stdout.replace(/<style>[^]*<\/style>/, "")).not.toMatch(ABSENT);
      expect(code).toBe(1);
    },
  );

  it("gives programs the places on both sides", async () => {
    const { drift, edit } = createProject();
    edit("auth.gen.ts", "            unit: string;\n", "");
    const { stdout } = await drift([...TYPES, "--reporter", "json"]);
    const { checks } = JSON.parse(stdout);
    const [finding] = checks.flatMap(({ findings }: { findings: readonly unknown[] }) => findings);
    expect(finding).toMatchObject({
      pointer: "/components/schemas/UserRecord/unit",
      expected: "string",
      spec: {
        file: "auth.yaml",
        line: expect.any(Number),
        pointer: "#/components/schemas/UserRecord/properties/unit",
      },
      document: { file: "auth.gen.ts", line: expect.any(Number) },
    });
  });

  it("gives line and column of both versions of a spec to SARIF and JUnit", async () => {
    const { drift, edit } = createProject();
    edit("auth.yaml", "required: [username, password]", "required: [username, password, email]");
    const base = join(process.cwd(), "openapi/auth.yaml");
    const sarif = await drift(["spec", base, "auth.yaml", "--reporter", "sarif"]);
    const [{ results }] = JSON.parse(sarif.stdout).runs;
    const [{ locations, relatedLocations }] = results;
    for (const { physicalLocation } of [...locations, ...relatedLocations]) {
      expect(physicalLocation.region).toEqual({
        startLine: expect.any(Number),
        startColumn: expect.any(Number),
      });
    }
    const junit = await drift(["spec", base, "auth.yaml", "--reporter", "junit"]);
    expect(junit.stdout).toMatch(/Document: \S+auth\.yaml:\d+:\d+/);
    expect(junit.stdout).toMatch(/Spec: auth\.yaml:\d+:\d+/);
  });

  it("prints a patch that Git could apply, and nothing else", async () => {
    const { drift } = createProject({
      "traffic.har": JSON.stringify({
        log: {
          version: "1.2",
          creator: { name: "test", version: "1" },
          entries: [
            {
              request: { method: "POST", url: "http://a.test/auth/login", headers: [] },
              response: {
                status: 418,
                headers: [{ name: "content-type", value: "application/json" }],
                content: { mimeType: "application/json", text: '{"message":"teapot"}' },
              },
            },
          ],
        },
      }),
    });
    const { code, stdout } = await drift(["live", "traffic.har", "--api", "auth", "--patch"]);
    expect(stdout).toMatch(/^--- a\/\S+\n\+\+\+ b\/\S+\n@@ /);
    expect(stdout).toContain("418");
    expect(code).toBe(1);
  });
});
