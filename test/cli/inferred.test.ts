import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createFolder, run, start, until } from "./support/cli.ts";
import { startMock } from "./support/mock.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/inferred/${name}.yaml`, import.meta.url), "utf8");
const files = { "pets.yaml": fixture("pets"), "vault.yaml": fixture("vault") };

describe("doubletake mock <document>", () => {
  it("serves exactly the documents that are named, with what it takes to call them", async () => {
    const { ready, stderr } = await startMock(["pets.yaml", "./vault.yaml"], {
      cwd: createFolder(files),
    });
    expect(ready.apis.map(({ name }) => name)).toEqual(["pets", "vault"]);
    const [account] = ready.accounts;
    expect(account).toMatchObject({
      api: "vault",
      role: "member",
      username: "member",
      credentials: { key: "test-key", bearer: "test-bearer", cookie: "test-cookie" },
    });
    expect(stderr()).toMatch(
      /^Warning: The security scheme "certificate" of "vault" is not enforced/,
    );
    const headers = { "content-type": "application/json" };
    const created = await fetch(`${ready.url}/v1/pets`, {
      method: "POST",
      headers,
      body: '{"name":"Bo"}',
    });
    expect(created.status).toBe(201);
    const key = { "x-vault-key": "test-key" };
    expect((await fetch(`${ready.url}/secrets`, { headers: key })).status).toBe(200);
    expect((await fetch(`${ready.url}/secrets`)).status).toBe(401);
    expect((await fetch(`${ready.url}/api/v1/me`)).status).toBe(404);
  });

  it("says on one screen what stands behind each operation, and how to call one", async () => {
    const { stdout } = start(["mock", "vault.yaml", "--port", "0"], { cwd: createFolder(files) });
    await until(stdout, /Press Ctrl-C/);
    expect(stdout()).toMatch(/GET +\/secrets +example\n/);
    expect(stdout()).toContain("key: test-key; bearer: test-bearer; cookie: test-cookie");
    expect(stdout()).toMatch(/Try:\n {2}curl http:\S+\/secrets -H 'X-Vault-Key: test-key'\n/);
    expect(stdout().split("\n").length).toBeLessThan(40);
  });

  it("takes documents and built-in APIs of a configuration, from its folder", async () => {
    const cwd = createFolder({
      ...files,
      "doubletake.config.json":
        '{"apis":["./pets.yaml","auth"],"profile":{"auth":"pocketbase-0.23"}}',
    });
    expect((await startMock([], { cwd })).ready.apis.map(({ name }) => name)).toEqual([
      "pets",
      "auth",
    ]);
    const named = await startMock(["vault.yaml"], { cwd });
    expect(named.ready.apis.map(({ name }) => name)).toEqual(["vault"]);
  });

  it("takes what inferApi() makes in a configuration, its handlers too", async () => {
    const infer = new URL("../../src/inferred/infer-api.ts", import.meta.url).href;
    const cwd = createFolder({
      ...files,
      "doubletake.config.ts": `import { inferApi } from "${infer}";
const operations = { getPet: () => ({ status: 404, body: { code: "mine" } }) };
export default { apis: [inferApi(new URL("pets.yaml", import.meta.url), { operations })] };
`,
    });
    const { ready } = await startMock([], { cwd });
    expect(await (await fetch(`${ready.url}/v1/pets/1`)).json()).toEqual({ code: "mine" });
  });

  it.each([
    ["a file that is not there", ["absent.yaml"], /^Cannot read absent\.yaml: .*no such file/],
    [
      "what is no OpenAPI document",
      ["package.json"],
      /^Cannot use package\.json:1, #: it has no "openapi"/,
    ],
    [
      "a URL",
      ["https://api.example.test/openapi.yaml"],
      /Download the document, and name the copy\.$/,
    ],
    ["a name of nothing", ["pets"], /"pets", which is no built-in API and no path/],
    [
      "one document twice",
      ["pets.yaml", "pets.yaml"],
      /^Cannot serve "pets" \(pets\.yaml\) and "pets-2" \(pets\.yaml\) together: both have GET \/v1\/pets\./,
    ],
    ["one API twice", ["auth", "auth"], /"auth" twice\. Remove one of them\.$/],
  ])("refuses %s", async (_, args, sentence) => {
    const cwd = createFolder({ ...files, "package.json": "{}" });
    const { code, lastLine } = await run(["mock", ...args, "--port", "0"], { cwd });
    expect([code, lastLine]).toEqual([2, expect.stringMatching(sentence)]);
  });
});
