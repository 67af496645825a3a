import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareDocs } from "../../../src/drift/docs/compare-docs.ts";
import { ToolkitError } from "../../../src/errors.ts";
import { parseDocument } from "../../../src/spec/document.ts";
import { auth, compare, type Edits, isHere, rocketchat, sessions, signIn } from "./subject.ts";

const findingsOf = (...args: Parameters<typeof compare>) =>
  compare(...args).checks.flatMap(({ findings }) => findings);

/** The line of the first text that is found, one-based. */
function lineIn(file: string, text: string): number {
  return (
    readFileSync(file, "utf8")
      .split("\n")
      .findIndex((line) => line.includes(text)) + 1
  );
}

describe("compareDocs", () => {
  it.each([signIn, sessions])(
    "finds nothing on a page that its spec agrees with: $name",
    (subject) => {
      const { gate, api, checks } = compare(subject);
      expect([gate, api]).toEqual(["docs", "parcel"]);
      expect(new Set(checks.map(({ verdict }) => verdict))).toEqual(new Set(["pass"]));
    },
  );

  it.skipIf(!isHere(auth) || !isHere(rocketchat))(
    "finds nothing on the pages of the built-in APIs, where these lie beside the repository",
    () => {
      expect(findingsOf(auth)).toEqual([]);
      expect(findingsOf(rocketchat)).toEqual([]);
    },
  );

  it("names the line of the page and of the spec, and what each of them says", () => {
    const edits: Edits = { page: [["|»» id|integer|", "|»» id|string|"]] };
    const { fingerprint, ...finding } = findingsOf(signIn, edits)[0] ?? { fingerprint: "" };
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(finding).toEqual({
      id: "docs/field-type-changed",
      level: "must",
      operationId: "signIn",
      pointer: "/customer/id",
      message:
        'The page says that the field "customer.id" of the 200 response is string; the spec says integer.',
      expected: "string",
      received: "integer",
      document: { file: signIn.page, line: lineIn(signIn.page, "|»» id|") },
      spec: {
        file: signIn.spec,
        line: lineIn(signIn.spec, "id: { type: integer }"),
        column: 9,
        pointer: "#/components/schemas/Customer/properties/id",
      },
    });
  });

  it("names the line inside of an example and of a command", () => {
    const edits: Edits = { page: [['"remember": true }', '"remember": null }']] };
    const finding = findingsOf(sessions, edits).find(({ id }) => id === "docs/example-changed");
    expect(finding?.document?.line).toBe(lineIn(sessions.page, '"remember": true }'));
    expect(finding?.spec?.line).toBe(lineIn(sessions.spec, "Blue-Van-7, remember: true"));
  });

  it("tells a changed row by one finding and a renamed field by two", () => {
    const ids = (edits: Edits["page"]) =>
      findingsOf(signIn, { page: edits ?? [] }).map(({ id, document }) => [id, document?.line]);
    expect(ids([["|»» name|string|true|", "|»» name|string|false|"]])).toEqual([
      ["docs/field-required-changed", lineIn(signIn.page, "|»» name|")],
    ]);
    expect(ids([["|» reason|", "|» why|"]])).toEqual([
      ["docs/field-added", lineIn(signIn.page, "|» reason|")],
      ["docs/field-removed", lineIn(signIn.page, "|» code|integer") - 2],
      ["docs/statement-changed", lineIn(signIn.page, "|» reason|")],
    ]);
  });

  const told = (edits: NonNullable<Edits["page"]>) =>
    findingsOf(sessions, { page: edits }).map(
      ({ id, document, message }) => `${id.slice("docs/".length)} ${document?.line}: ${message}`,
    );

  it("tells a renamed argument as one that came and one that went", () => {
    expect(told([["| `email`  |", "| `badge`  |"]])).toEqual([
      'field-added 13: The page has the field "badge" of the request; the spec does not have it.',
      'field-removed 11: The spec has the field "email" of the request, which the page does not have.',
      'example-changed 13: An example of the request has "ida@example.org" at "/badge" on the page, and nothing in the spec.',
      'example-changed 11: An example of the request has nothing at "/email" on the page, and "ida@example.org" in the spec.',
      'example-misfit 11: An example of the request does not fit the spec: "/email" is missing.',
      'example-misfit 13: An example of the request does not fit the spec: "/badge" is not allowed there.',
      'statement-changed 13: The page says "badge: Your address"; the ledger quotes "email: Your address" in parcel/sessions/payload.',
    ]);
  });

  it("tells a wrong value by the form of the body that it is meant for", () => {
    expect(told([["&remember=true", "&remember=maybe"]])).toEqual([
      'example-changed 25: An example of the request has "maybe" at "/remember" on the page, and "true" in the spec.',
      'example-misfit 25: An example of the request does not fit the spec: "/remember" must be equal to one of the allowed values: [true,"true"].',
    ]);
  });

  it("tells what is gone where it was, or where the page has what was around it", () => {
    const removed = told([[/```bash\n[^`]*"badge"[^`]*```\n/, ""]]);
    expect(removed.map((each) => each.replace(/:.*$/, ""))).toEqual([
      "field-removed 31",
      "example-removed 31",
    ]);
    expect(told([['{ "depot": "Luzern", "number": "4711" }', '"4711"']])).toContainEqual(
      expect.stringMatching(/^field-removed 43: .* "badge\.depot" of the request/),
    );
    expect(told([[/-> \*\*If.*\n/, ""]])).toEqual([
      expect.stringMatching(/^statement-removed 19: /),
    ]);
  });

  it("tells what a call sends beside its body on the line on which it stands", () => {
    const edit = [
      '     -H "Content-Type: application/json" \\\n',
      '     -H "Content-Type: application/json" \\\n     -H "X-Auth-Token: k" -u a:b \\\n',
    ] as const;
    expect(told([edit])).toEqual([
      'call-part-added 35: A call of the page sends the header parameter "X-Auth-Token", which the spec does not have from it.',
      "call-part-added 35: A call of the page sends a Basic credential, which the spec does not have from it.",
    ]);
  });

  it("takes what cannot be read for all that may be in it", () => {
    const ids = told([['"status": "success",', '"status": "success", // or not']]);
    expect(ids.map((each) => each.replace(/ .*$/, ""))).toEqual(["example-unreadable"]);
  });

  it("lets a requirement that is none by the ledger's word differ, and reports it without the word", () => {
    const page = { file: "sign-in.md", text: readFileSync(signIn.page, "utf8") };
    const spec = parseDocument(readFileSync(signIn.spec, "utf8"), signIn.spec);
    const { checks } = compareDocs({ page, spec, requirements: [], failOn: "must" });
    const failed = checks.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
    expect(failed).toEqual(["docs/operation-removed", "docs/body-required-changed"]);
    const skipped = checks.filter(({ verdict }) => verdict === "skip");
    expect(skipped.map(({ id, reason }) => [id, reason])).toEqual([
      ["docs/statement-added", "The ledger has no entry for this page."],
      ["docs/statement-removed", "The ledger has no entry for this page."],
      ["docs/statement-changed", "The ledger has no entry for this page."],
    ]);
  });
});

describe("a text that is no API page", () => {
  const refusal = (text: string) => {
    const spec = parseDocument(readFileSync(signIn.spec, "utf8"), signIn.spec);
    try {
      compareDocs({ page: { file: "x.md", text }, spec, requirements: [], failOn: "must" });
    } catch (error) {
      if (error instanceof ToolkitError) return `${error.code}: ${error.message}`;
      throw error;
    }
    return "none";
  };

  it.each([
    ["nothing", "", "it is empty"],
    ["blanks", " \n\u{FEFF}\n", "it is empty"],
    ["a picture", "\u{89}PNG\0\0", "it is not text"],
    ["text in another encoding", "Gr\u{FFFD}ezi", "it is not text"],
    ["five megabytes", "| a |\n".repeat(900_000), "more than 300000 characters"],
    ["quotations without end", ">".repeat(20_000), "nested too deeply"],
    [
      "an example without end",
      `POST /x\n\n> Body Parameters\n\n    ${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}\n`,
      "nested",
    ],
    ["a recipe", "# Soup\n\n| Leek | 3 |\n|---|---|\n| Salt | 1 |\n\nBoil.\n", "neither a route"],
    ["code", "const a = 1;\n", "neither a route"],
    [
      "a page that only uses the API",
      "# Start\n\n```sh\ncurl http://h/login -d a=1\n```\n\n## Results\n\n```json\n{}\n```\n",
      "a table with the columns URL and HTTP Method",
    ],
  ])("is refused: %s", (_, text, reason) => {
    expect(refusal(text)).toMatch(/^PAGE_INVALID: Cannot read x\.md as an API page: /);
    expect(refusal(text)).toContain(reason);
  });
});
