import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { asObject } from "../../src/lib/json.ts";
import { createFolder, type Ended, run, type RunOptions } from "./support/cli.ts";
import { startMock } from "./support/mock.ts";

const PETS = readFileSync(new URL("../fixtures/inferred/pets.yaml", import.meta.url), "utf8");

/** A folder that has this package, as it is shipped, and what it makes types with. */
function createProject(files: Readonly<Record<string, string>> = {}): string {
  const folder = createFolder({ "package.json": "{}", ...files });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(resolve(dirname(inject("binary")), "../.."), join(folder, "node_modules/doubletake"));
  return folder;
}

/** What the compiler says of the written files; nothing when they are right. */
function checkTypes(cwd: string): string {
  try {
    const args = [resolve("node_modules/typescript/bin/tsc"), "-p", "doubletake"];
    return execFileSync(process.execPath, args, { cwd }).toString();
  } catch (failure) {
    return String(asObject(failure)["stdout"]);
  }
}

/** What the formatter would change; nothing when it would leave all as it is. */
function checkFormat(cwd: string): string {
  const files = readdirSync(cwd, { recursive: true })
    .map(String)
    .filter((file) => /^doubletake.*(?<!\.gen)\.(ts|json)$/.test(file));
  try {
    const args = ["--list-different", "--threads=1", ...files];
    return execFileSync(resolve("node_modules/.bin/oxfmt"), args, { cwd }).toString();
  } catch (failure) {
    return String(asObject(failure)["stdout"]);
  }
}

const init = (
  cwd: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<Ended> => run(["init", ...args], { cwd, ...options });

const listFiles = (cwd: string) => readdirSync(cwd).toSorted();

/** A document with an operation of each id, at a path of its own. */
function createDocument(ids: readonly (string | undefined)[]): string {
  const schema = { type: "object", properties: { a: { type: "string" } } };
  const responses = { 200: { description: "ok", content: { "application/json": { schema } } } };
  const paths = ids.map((operationId, index) => [
    `/paths/${index}`,
    {
      get: {
        ...(operationId !== undefined && { operationId }),
        summary: "Ends */ here",
        responses,
      },
    },
  ]);
  const info = { title: "Odd", version: "1" };
  return JSON.stringify({ openapi: "3.1.0", info, paths: Object.fromEntries(paths) });
}

describe("doubletake init", () => {
  it("writes a project that type-checks, agrees with its document and serves what was inferred", async () => {
    const cwd = createProject({ "openapi.yaml": PETS });
    const { code, stdout } = await init(cwd);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Wrote, for openapi\.yaml:\n {2}doubletake\.config\.ts\n/);
    expect(stdout.match(/npx doubletake \w+/g)).toEqual([
      "npx doubletake mock",
      "npx doubletake check",
      "npx doubletake drift",
    ]);
    expect(checkTypes(cwd)).toBe("");
    expect(checkFormat(cwd)).toBe("");
    expect((await run(["drift"], { cwd })).code).toBe(0);

    const { ready } = await startMock([], { cwd });
    const url = `${ready.url}/v1`;
    const headers = { "content-type": "application/json" };
    await fetch(`${url}/pets`, { method: "POST", headers, body: '{"name":"Bo"}' });
    expect(await (await fetch(`${url}/pets/3`)).json()).toMatchObject({ name: "Bo" });
    expect((await run(["check", url], { cwd })).code).toBe(0);
  });

  it("holds the handlers to the types of their operations, with or without what was inferred", async () => {
    const cwd = createProject({ "openapi.yaml": PETS });
    await init(cwd);
    const file = join(cwd, "doubletake/pets/operations/get-pet.ts");
    const write = (body: string) =>
      writeFileSync(
        file,
        `import type { Handler } from "doubletake";
import type { operations } from "../schema.gen.ts";
export const getPet: Handler<operations["getPet"]> = () => (${body});
`,
      );
    write('{ status: 200, body: { id: 1, name: "Own", status: "sold" } }');
    expect(checkTypes(cwd)).toBe("");
    write("{ status: 418 }");
    expect(checkTypes(cwd)).toContain("get-pet.ts(3,");
  });

  it("copes with ids that are no names, differ in case alone, or are missing", async () => {
    const ids = ["delete", "class", "getPet", "GetPet", "getpet", "get pet", "pets/list", "1st"];
    const more = [
      "日本",
      "a*/b",
      'say "hi"',
      "...",
      "operations",
      "handlers",
      undefined,
      undefined,
    ];
    const lengths = Array.from({ length: 45 }, (_, index) => "n".repeat(index + 1));
    const cwd = createProject({
      "odd name #1.json": createDocument([...ids, ...more, ...lengths]),
    });
    expect(await init(cwd, ["odd name #1.json"])).toMatchObject({ code: 0, stderr: "" });
    expect(checkTypes(cwd)).toBe("");
    expect(checkFormat(cwd)).toBe("");
    const { ready } = await startMock([], { cwd });
    expect((await fetch(`${ready.url}/paths/15`)).status).toBe(200);
  });

  it("names types by their paths where no operation has an id", async () => {
    const cwd = createProject({ "openapi.json": createDocument([undefined, undefined]) });
    await init(cwd);
    expect(checkTypes(cwd)).toBe("");
    expect(checkFormat(cwd)).toBe("");
  });

  it("writes one handler to copy where there would be more than anybody looks through", async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `operation${index}`);
    const cwd = createProject({ "openapi.json": createDocument(ids) });
    await init(cwd);
    expect(readdirSync(join(cwd, "doubletake/odd/operations"))).toEqual(["operation0.ts"]);
    expect(readFileSync(join(cwd, "doubletake/odd/handlers.ts"), "utf8")).toContain(
      "as 100 of them do",
    );
    expect(checkTypes(cwd)).toBe("");
    expect(checkFormat(cwd)).toBe("");
  });

  it("writes a configuration for the built-in APIs where there is no document", async () => {
    const cwd = createProject();
    expect(await init(cwd)).toMatchObject({ code: 0, stderr: "" });
    expect(listFiles(cwd)).toEqual(["doubletake.config.ts", "node_modules", "package.json"]);
    expect(checkFormat(cwd)).toBe("");
    const { ready } = await startMock([], { cwd });
    expect(ready.apis.map(({ name }) => name)).toEqual(["auth", "rocketchat"]);
  });

  it("finds a document that lies elsewhere", async () => {
    const cwd = createProject({ "package.json": '{"type":"module"}' });
    mkdirSync(join(cwd, "api"));
    writeFileSync(join(cwd, "api/openapi.yml"), PETS);
    expect((await init(cwd)).stdout).toMatch(/^Wrote, for api\/openapi\.yml:/);
    const other = createProject();
    expect((await init(other, [join(cwd, "api/openapi.yml")])).code).toBe(0);
    expect((await startMock([], { cwd: other })).ready.apis).toMatchObject([{ name: "pets" }]);
  });

  it("writes over nothing, unless it is told to", async () => {
    const cwd = createProject({ "openapi.yaml": PETS, "doubletake.config.ts": "mine" });
    const { code, lastLine } = await init(cwd);
    expect([code, lastLine]).toEqual([
      2,
      "Cannot write what is there already: doubletake.config.ts. Nothing was written. Move it away, or write over it with --force.",
    ]);
    expect(listFiles(cwd)).not.toContain("doubletake");
    expect((await init(cwd, ["--force"])).code).toBe(0);
    expect(readFileSync(join(cwd, "doubletake.config.ts"), "utf8")).toContain("inferApi");
    expect((await init(cwd)).lastLine).toMatch(/get-pet\.ts|and \d+ more\. Nothing was written/);
  });

  it("leaves nothing behind when a file cannot be written", async () => {
    const cwd = createProject({ "openapi.yaml": PETS });
    mkdirSync(join(cwd, "doubletake/pets"), { recursive: true });
    writeFileSync(join(cwd, "doubletake/pets/operations"), "a file in the way");
    const { code, lastLine } = await init(cwd);
    expect([code, lastLine]).toEqual([
      4,
      expect.stringMatching(/^Cannot write the project: .* Nothing was written\./),
    ]);
    expect(listFiles(cwd)).not.toContain("doubletake.config.ts");
    expect(listFiles(join(cwd, "doubletake"))).toEqual(["pets"]);
    expect(listFiles(join(cwd, "doubletake/pets"))).toEqual(["operations"]);
  });

  it.each([
    ["another configuration", ["openapi.yaml"], 2, /there is a doubletake\.config\.json/],
    ["a URL", ["https://api.example.test/v1.json"], 2, /Download it \(curl -o openapi\.yaml https/],
    ["a file that is not there", ["absent.yaml"], 2, /^Cannot read absent\.yaml: /],
    ["two documents", ["openapi.yaml", "openapi.yaml"], 2, /too many arguments/],
    ["a place for the configuration", ["--config=x.ts"], 2, /^Cannot use --config with init/],
  ])("refuses %s", async (_, args, expected, sentence) => {
    const cwd = createProject({ "openapi.yaml": PETS, "doubletake.config.json": "{}" });
    const { code, lastLine } = await init(cwd, args);
    expect([code, lastLine]).toEqual([expected, expect.stringMatching(sentence)]);
    expect(listFiles(cwd)).not.toContain("doubletake");
  });

  it("says what to install where this package or the generator is missing", async () => {
    const homeless = await init(createFolder({ "openapi.yaml": PETS }));
    expect([homeless.code, homeless.lastLine]).toEqual([
      4,
      expect.stringMatching(/: npm install --save-dev doubletake openapi-typescript typescript@5$/),
    ]);
    const hide = `import { registerHooks } from "node:module";
registerHooks({ resolve(name, context, next) { if (name === "openapi-typescript") throw new Error("no"); return next(name, context); } });`;
    const cwd = createProject({ "openapi.yaml": PETS, "hide.mjs": hide });
    const toolless = await init(cwd, [], { node: ["--import", "./hide.mjs"] });
    expect([toolless.code, toolless.lastLine]).toEqual([
      4,
      expect.stringMatching(/^Cannot write typed handlers: openapi-typescript and typescript 5/),
    ]);
    expect(listFiles(cwd)).not.toContain("doubletake.config.ts");
  });

  it("says how a TypeScript project around it has to be set", async () => {
    const cwd = createProject({ "openapi.yaml": PETS, "tsconfig.json": "{}" });
    const { stdout } = await init(cwd);
    expect(stdout).toContain("tsconfig.json has to leave doubletake/ and doubletake.config.ts out");
    expect(stdout).toContain('Put "type": "module" into package.json');
  });
});
