import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtInApis } from "../../src/apis/index.ts";
import { fromFragment, resolvePointer } from "../../src/lib/json-pointer.ts";
import { createGenericSuite } from "../../src/conformance/generic/generic-suite.ts";
import { asArray } from "../../src/lib/json.ts";
import { loadSpec } from "../../src/spec/spec.ts";
import { readDocument } from "../../src/spec/document.ts";
import { createSchemaCheck } from "../../src/spec/schema.ts";
import { readLedger } from "./ledger.ts";

const LINES = String.raw`^\d+(-\d+)?(, \d+(-\d+)?)*$`;

const checkEntry = createSchemaCheck({
  type: "object",
  required: ["id", "document", "lines", "level", "says", "spec"],
  additionalProperties: false,
  properties: {
    id: { type: "string", pattern: "^[a-z0-9-]+(/[a-zA-Z0-9-]+)+$" },
    document: { type: "string", pattern: String.raw`^[\w-]+\.md$` },
    lines: { type: "string", pattern: LINES },
    quote: {
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "array", items: { type: "string", minLength: 1 }, minItems: 2 },
      ],
    },
    level: { enum: ["must", "should", "profile", "info"] },
    says: { type: "string", pattern: String.raw`^[^]+\.$` },
    spec: { type: "string", pattern: "^#/" },
    checks: {
      type: "array",
      items: { type: "string", pattern: "^[a-z0-9/-]+$" },
      uniqueItems: true,
    },
    excluded: { type: "string", pattern: String.raw`^[^]+\.$` },
    reading: { type: "string", pattern: String.raw`^[^]+\.$` },
  },
  // Either checks judge it, or it says why none can.
  oneOf: [
    { required: ["checks"], properties: { checks: {} } },
    { required: ["excluded"], properties: { excluded: {} } },
  ],
});

const ledgers = builtInApis.map(({ name }) => [name, readLedger(name)] as const);

describe.each(ledgers)("the ledger of %s", (name, { api, pages, entries }) => {
  it("has entries of one form, each with checks or with a reason for none", () => {
    expect(api).toBe(name);
    const mistakes = entries.map(({ id, value }) => [id, checkEntry(value)] as const);
    expect(mistakes.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it("has each id once, with the API's name in front", () => {
    const ids = entries.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !id.startsWith(`${name}/`))).toEqual([]);
  });

  it("names only checks that there are, and each of them judges something", async () => {
    const suite = await builtInApis.find((each) => each.name === name)?.suite?.();
    const generic = createGenericSuite(
      await loadSpec(new URL(`../../openapi/${name}.yaml`, import.meta.url)),
      suite?.samples,
    );
    const known = new Set([...(suite?.checks ?? []), ...generic.checks].map(({ id }) => id));
    const named = entries.map(
      ({ id, value }) => [id, asArray(value["checks"]).map(String)] as const,
    );
    expect(named.flatMap(([, checks]) => checks).filter((id) => !known.has(id))).toEqual([]);
    const idle = named.filter(([, checks], index) => {
      return checks.length === 0 && entries[index]?.value["excluded"] === undefined;
    });
    expect(idle).toEqual([]);
  });

  it("points to places that the spec has", () => {
    const { value } = readDocument(`openapi/${name}.yaml`);
    const lost = entries.filter(
      ({ value: entry }) =>
        resolvePointer(value, fromFragment(String(entry["spec"]))) === undefined,
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it("claims each line of its page, or calls it silent, and never both", () => {
    for (const page of pages) {
      const mine = entries.filter(({ document }) => document === page.name);
      const claimed = new Set(mine.flatMap(({ lines }) => [...lines]));
      expect([...claimed].filter((line) => page.silent.has(line))).toEqual([]);
      const covered = [...claimed.union(page.silent)].toSorted((a, b) => a - b);
      expect(covered).toEqual(Array.from({ length: page.length }, (_, index) => index + 1));
    }
    const named = new Set(entries.map(({ document }) => document));
    expect([...named].toSorted()).toEqual(pages.map((page) => page.name).toSorted());
  });
});

/** What nobody has to claim: blank lines, fences, rules of tables, the frames of a page. */
const CARRIES_NOTHING =
  /^\s*$|^```(json|bash)?$|^-{3,}$|^\|[ :|-]*\|$|^#+ |^title: \w+$|^> (Body Parameters|Response Examples|\d+ Response)$/;

const SOURCES = "../shared/sources/";
const found = ledgers
  .flatMap(([, { pages }]) => pages)
  .filter((page) => existsSync(SOURCES + page.name));

// The pages lie beside the repository of those who work on it; a clone alone has none of them.
describe.skipIf(found.length === 0)("a page that is here", () => {
  it.each(found.map((page) => [page.name, page] as const))(
    "is the one that the ledger was made from: %s",
    (name, { sha256, length }) => {
      const text = readFileSync(SOURCES + name, "utf8");
      expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
      expect(text.trimEnd().split("\n").length).toBe(length);
    },
  );

  it.each(found.map((page) => [page.name, page] as const))(
    "really says nothing on the lines that the ledger calls silent: %s",
    (name, { silent }) => {
      const lines = readFileSync(SOURCES + name, "utf8").split("\n");
      const telling = [...silent]
        .map((line) => [line, lines[line - 1] ?? ""] as const)
        .filter(([, text]) => !CARRIES_NOTHING.test(text));
      expect(telling).toEqual([]);
    },
  );
});
