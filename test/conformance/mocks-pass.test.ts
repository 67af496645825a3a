import { expect, it } from "vitest";
import { builtInApis } from "../../src/apis/index.ts";
import { describeEachAdapter } from "../support/adapters.ts";
import { exampleAccounts, runSuite } from "../support/conformance/run-suite.ts";

const inEachProfile = builtInApis.flatMap((api) =>
  api.profiles.map((profile) => [api.name, profile, api] as const),
);

describeEachAdapter("the suite, pointed at our own mock", (connect) => {
  it.each(inEachProfile)(
    "recognises %s in profile %s and finds nothing, not even below a must",
    async (name, profile, api) => {
      const { url, fetch, clock } = await connect({ apis: [api], profiles: { [name]: profile } });
      const report = await runSuite({
        target: new URL(url),
        fetch,
        api,
        accounts: exampleAccounts(name),
        failOn: "should",
        clock,
        wait: async (milliseconds) => clock.advance(milliseconds),
      });
      const open = report.checks.filter(({ verdict }) => verdict !== "pass" && verdict !== "skip");
      expect(open.filter(({ verdict }) => verdict !== "info")).toEqual([]);
      expect(report).toMatchObject({ profile, exitCode: 0 });
      const { total, judged } = report.coverage.requirements;
      expect(judged).toBe(total);
    },
  );
});
