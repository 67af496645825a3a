import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { builtInApis } from "../../src/apis/index.ts";
import type { Suite } from "../../src/conformance/suite.ts";
import { asArray, isObject } from "../../src/lib/json.ts";
import { readLedger } from "../structure/ledger.ts";

const suites: (readonly [string, Suite])[] = [];
for (const { name, suite } of builtInApis) if (suite) suites.push([name, await suite()]);

/** What the files of a folder export: path, name and value. */
async function readExports(
  folder: string,
): Promise<readonly (readonly [string, string, unknown])[]> {
  const files = readdirSync(folder).map((file) => `${folder}/${file}`);
  const modules = files.map(async (file) => {
    const module: object = await import(pathToFileURL(file).href);
    return Object.entries(module).map(([name, value]) => [file, name, value] as const);
  });
  return (await Promise.all(modules)).flat();
}

function toCamelCase(kebab: string): string {
  return kebab.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What each check reads of the scenarios. */
function readingsOf({ checks }: Suite) {
  return checks.flatMap((check) => ("reads" in check ? Object.values(check.reads) : []));
}

describe.each(suites)("the suite of %s", (api, suite) => {
  it.each(["checks", "scenarios"] as const)("has %s one a file, with its id", async (kind) => {
    const exported = await readExports(`src/apis/${api}/suite/${kind}`);
    const wanted = exported.map(([file, , value]) => {
      const id = basename(file, ".ts");
      return [toCamelCase(id), `${api}/${id}`, value];
    });
    const found = exported.map(([, name, value]) => [name, isObject(value) && value["id"], value]);
    expect(found).toEqual(wanted);
    const values = exported.map(([, , value]) => value);
    expect(new Set(values)).toEqual(new Set<unknown>(suite[kind]));
    expect(suite[kind]).toHaveLength(values.length);
  });

  it("calls no check like a scenario", () => {
    const scenarios = new Set(suite.scenarios.map(({ id }) => id));
    expect(suite.checks.filter(({ id }) => scenarios.has(id))).toEqual([]);
  });

  it("plays no scenario that no check reads", () => {
    const read = new Set(readingsOf(suite).map(({ scenario }) => scenario.id));
    expect(suite.scenarios.filter(({ id }) => !read.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("reads no step that a scenario does not have", () => {
    const lost = readingsOf(suite).filter(({ scenario, step }) => !(step in scenario.steps));
    expect(lost).toEqual([]);
  });

  it("names roles that it describes, for each account that a step tries", () => {
    const known = Object.keys(suite.roles);
    for (const { roles, steps } of suite.scenarios) {
      expect(roles.filter((role) => !known.includes(role))).toEqual([]);
      const tried = Object.values(steps).flatMap(({ account }) => account ?? []);
      expect(tried.filter((role) => !roles.includes(role))).toEqual([]);
    }
  });

  it("judges what the ledger says that it judges, and nothing else", () => {
    const claimed = readLedger(api).entries.flatMap(({ id, value }) =>
      asArray(value["checks"])
        .filter((check) => String(check).startsWith(`${api}/`))
        .map((check) => `${String(check)} judges ${id}`),
    );
    const judged = suite.checks.flatMap(({ id, requirements }) =>
      requirements.map((requirement) => `${id} judges ${requirement}`),
    );
    expect(judged.toSorted()).toEqual(claimed.toSorted());
  });

  it("leaves no requirement without a check or a reason", () => {
    const open = readLedger(api).entries.filter(
      ({ value }) => value["excluded"] === undefined && asArray(value["checks"]).length === 0,
    );
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it("says of each check in sentences what is right and by what it judges", () => {
    expect(suite.checks.filter(({ source }) => !source.endsWith("."))).toEqual([]);
    expect(suite.checks.filter(({ title }) => !/\."?$/.test(title))).toEqual([]);
  });
});
