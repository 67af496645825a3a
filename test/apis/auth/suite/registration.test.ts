import { globSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { suite } from "../../../../src/apis/auth/suite/suite.ts";
import { asArray } from "../../../../src/lib/json.ts";
import { readLedger } from "../../../structure/ledger.ts";

const SUITE = "src/apis/auth/suite";

/** What the files of a folder export, by the id that their names give them. */
async function exportsOf(pattern: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const files = globSync(`${SUITE}/${pattern}`);
  const entries = files.map(async (file) => {
    const module: object = await import(pathToFileURL(file).href);
    return [`auth/${basename(file, ".ts")}`, Object.values(module)] as const;
  });
  return new Map(await Promise.all(entries));
}

describe("the suite of auth", () => {
  it.each([
    ["check", "checks/*/*.ts", suite.checks],
    ["scenario", "scenarios/*.ts", suite.scenarios],
  ] as const)("has each %s once, in a file that bears its id", async (_, pattern, registered) => {
    const found = await exportsOf(pattern);
    expect(registered.map(({ id }) => id).toSorted()).toEqual([...found.keys()].toSorted());
    for (const each of registered) expect([each.id, found.get(each.id)]).toEqual([each.id, [each]]);
  });

  it("sends nothing that no check reads", () => {
    const read = new Set(
      suite.checks.flatMap((check) =>
        "reads" in check
          ? Object.values(check.reads).map(({ scenario, step }) => `${scenario.id} ${step}`)
          : [],
      ),
    );
    const sent = suite.scenarios.flatMap(({ id, steps }) =>
      Object.keys(steps).map((step) => `${id} ${step}`),
    );
    expect(sent.filter((step) => !read.has(step))).toEqual([]);
  });

  it("judges what the ledger says that it judges, and nothing else", () => {
    const claimed = readLedger("auth").entries.flatMap(({ id, value }) =>
      asArray(value["checks"])
        .filter((check) => String(check).startsWith("auth/"))
        .map((check) => `${String(check)} judges ${id}`),
    );
    const judged = suite.checks.flatMap(({ id, requirements }) =>
      requirements.map((requirement) => `${id} judges ${requirement}`),
    );
    expect(judged.toSorted()).toEqual(claimed.toSorted());
  });

  it("leaves no requirement without a check", () => {
    const { entries } = readLedger("auth");
    const open = entries.filter(
      ({ value }) => value["excluded"] === undefined && asArray(value["checks"]).length === 0,
    );
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it("says of each check by what it judges", () => {
    expect(suite.checks.filter(({ source }) => !source.endsWith("."))).toEqual([]);
    expect(suite.checks.filter(({ title }) => !title.endsWith("."))).toEqual([]);
  });

  it("fails few logins on real accounts", () => {
    const failed = suite.scenarios
      .flatMap(({ steps }) => Object.values(steps))
      .filter(({ outcome }) => outcome === "refused")
      .flatMap(({ account }) => account ?? []);
    expect(failed.filter((role) => role === "member").length).toBeLessThanOrEqual(16);
    expect(failed.filter((role) => role === "another").length).toBe(1);
  });
});
