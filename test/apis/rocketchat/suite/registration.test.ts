import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { isObject } from "../../../../src/lib/json.ts";
import { readRequirements } from "../../../../src/spec/ledger.ts";
import { suite } from "../../../../src/apis/rocketchat/suite/suite.ts";

const folder = "src/apis/rocketchat/suite";
const requirements = readRequirements(pathToFileURL("openapi/rocketchat.yaml"));

/** The ids of what the files of a folder export, by the name that their path asks for. */
async function readExports(kind: string): Promise<readonly (readonly [string, unknown])[]> {
  const files = readdirSync(`${folder}/${kind}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  return Promise.all(
    files.map(async (file) => {
      const exported: unknown = await import(pathToFileURL(file).href);
      const [[name, value] = [], ...others] = Object.entries(isObject(exported) ? exported : {});
      expect([file, others, name]).toEqual([file, [], toCamelCase(basename(file, ".ts"))]);
      return [`rocketchat/${basename(file, ".ts")}`, value] as const;
    }),
  );
}

function toCamelCase(kebab: string): string {
  return kebab.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A module namespace is an object without the prototype of one. */
function idOf(value: unknown): unknown {
  return isObject(value) ? value["id"] : undefined;
}

describe.each([
  ["checks", suite.checks],
  ["scenarios", suite.scenarios],
] as const)("the %s of rocketchat", (kind, registered) => {
  it("are one a file, with the id of the file, each registered once", async () => {
    const files = await readExports(kind);
    expect(files.filter(([id, value]) => idOf(value) !== id)).toEqual([]);
    expect(registered.map(({ id }) => id).toSorted()).toEqual(files.map(([id]) => id).toSorted());
  });
});

describe("the suite of rocketchat", () => {
  it("plays no scenario that no check reads", () => {
    const read = new Set(
      suite.checks.flatMap((check) =>
        "reads" in check ? Object.values(check.reads).map(({ scenario }) => scenario.id) : [],
      ),
    );
    expect(suite.scenarios.filter(({ id }) => !read.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("reads no step that a scenario does not have", () => {
    const lost = suite.checks.flatMap((check) =>
      "reads" in check
        ? Object.values(check.reads).filter(({ scenario, step }) => !(step in scenario.steps))
        : [],
    );
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

  it("agrees with the ledger on which check judges which requirement", () => {
    const byCheck = suite.checks.flatMap((check) =>
      check.requirements.map((requirement) => `${requirement} ${check.id}`),
    );
    const byLedger = requirements.flatMap((requirement) =>
      requirement.checks
        .filter((id) => id.startsWith("rocketchat/"))
        .map((id) => `${requirement.id} ${id}`),
    );
    expect(byCheck.toSorted()).toEqual(byLedger.toSorted());
  });

  it("leaves no requirement without a check or a reason", () => {
    const open = requirements.filter(
      ({ checks, excluded }) => checks.length === 0 && excluded === undefined,
    );
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it("gives each check a source and a title that is a sentence", () => {
    const bad = suite.checks.filter(({ title, source }) => !/\."?$/.test(title) || source === "");
    expect(bad.map(({ id }) => id)).toEqual([]);
  });
});
