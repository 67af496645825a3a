import { describe, expect, it } from "vitest";
import { toFetch } from "../../../../src/adapters/fetch.ts";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { runConformance } from "../../../../src/conformance/run-conformance.ts";
import { createMock } from "../../../../src/mock/mock.ts";
import type { Report } from "../../../../src/report/report.ts";

const accounts = {
  member: { username: "ada", email: "ada@example.test", password: "Trail-and-Ridge-1" },
  another: { username: "bo", email: "bo@example.test", password: "Peak-and-Pass-2" },
};

async function check(profile: string): Promise<Report> {
  const mock = await createMock({ apis: [auth], profiles: { auth: profile } });
  const target = new URL("http://mock.test/");
  const options = { target, api: auth, accounts, fetch: toFetch(mock), failOn: "should" } as const;
  const reports: Report[] = [];
  for await (const event of runConformance(options)) {
    if (event.type === "finished") reports.push(event.report);
  }
  const [report] = reports;
  if (!report) throw new Error("The run has not finished.");
  return report;
}

describe.each(["pocketbase-0.22", "pocketbase-0.23"])("the mock of auth in profile %s", (name) => {
  it("is recognised, passes the suite, and leaves nothing unjudged", async () => {
    const { checks, ...report } = await check(name);
    expect(report).toMatchObject({ profile: name, exitCode: 0 });
    const open = checks.filter(({ verdict }) => verdict !== "pass" && verdict !== "info");
    const other =
      name === "pocketbase-0.22" ? "auth/refusal-has-inner-status" : "auth/refusal-has-code";
    expect(open.map(({ id, reason }) => [id, reason])).toEqual([
      [other, `It belongs to another profile than ${name}.`],
    ]);
  });

  it("shows no password in what is told of the run", async () => {
    const report = JSON.stringify(await check(name));
    for (const { password } of Object.values(accounts)) expect(report).not.toContain(password);
  });
});
