import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { createFolder, run } from "./support/cli.ts";
import { startMock } from "./support/mock.ts";

async function profileOf(cwd: string, args: readonly string[] = [], env = {}): Promise<string> {
  const { ready } = await startMock(["--api", "rocketchat", ...args], { cwd, env });
  return ready.apis.map(({ profile }) => profile).join();
}

describe("the configuration", () => {
  it("comes from flag before environment before file before default", async () => {
    const cwd = createFolder({ "doubletake.config.yaml": 'profile: { rocketchat: "5" }\n' });
    const env = { DOUBLETAKE_PROFILE: "rocketchat=8" };
    expect(await profileOf(createFolder())).toBe("0.74");
    expect(await profileOf(cwd)).toBe("5");
    expect(await profileOf(cwd, [], env)).toBe("8");
    expect(await profileOf(cwd, ["--profile", "rocketchat=0.74"], env)).toBe("0.74");
  });

  it("is found upwards, and its paths start where it stands", async () => {
    const folder = createFolder({
      "doubletake.config.json": JSON.stringify({ apis: ["rocketchat"], seedData: "seed.yaml" }),
      "seed.yaml": "rocketchat:\n  accounts: [{ username: alice, password: x }]\n",
    });
    const cwd = join(folder, "a", "b");
    mkdirSync(cwd, { recursive: true });
    const { ready } = await startMock([], { cwd });
    expect(ready.accounts.map(({ username }) => username)).toEqual(["alice"]);
  });

  it("may be TypeScript, with an API of one's own", async () => {
    const index = new URL("../index.js", pathToFileURL(inject("binary"))).href;
    const cwd = createFolder({
      "tiny.yaml": `openapi: 3.1.1
info: { title: tiny, version: "1" }
paths:
  /ping:
    get: { operationId: ping, responses: { "204": { description: Pong. } } }
`,
      "doubletake.config.ts": `import { type Api, defineApi, defineConfig } from "${index}";
const tiny: Api = defineApi<any>({
  name: "tiny",
  profiles: ["1"],
  spec: new URL("tiny.yaml", import.meta.url),
  operations: { ping: () => ({ status: 204 }) },
  settings: { schema: { type: "object" }, defaults: {} },
});
export default defineConfig({ apis: ["auth", tiny] });
`,
    });
    const { ready } = await startMock([], { cwd });
    expect(ready.apis.map(({ name }) => name)).toEqual(["auth", "tiny"]);
    expect((await fetch(`${ready.url}/ping`)).status).toBe(204);
  });

  it.each([
    [
      "yaml",
      "port: 0\nprot: 1\n",
      'doubletake.config.yaml:2: "prot" is no option. Did you mean "port"?',
    ],
    ["yaml", "port: far\n", '"port" of doubletake.config.yaml: "far": expected a whole number'],
    ["json", '{"apis":[]}', '"apis" is empty. List names'],
    ["json", '{"apis":["rocketcat"]}', 'Did you mean "rocketchat"?'],
    ["json", '{"apis":["./petstore.yaml"]}', "Cannot read petstore.yaml: "],
    ["json", '{"apis":["https://api.example.test/openapi.json"]}', "Download the document"],
    ["js", "export const port = 1;", "its default export is no configuration"],
    ["js", "export default {", "Cannot load doubletake.config.js: "],
  ])("is refused when a .%s file says %j", async (extension, text, sentence) => {
    const cwd = createFolder({ [`doubletake.config.${extension}`]: text });
    const { code, lastLine } = await run(["mock"], { cwd });
    expect(lastLine).toContain(sentence);
    expect(code).toBe(2);
  });

  it("names the variable that is wrong", async () => {
    const { code, lastLine } = await run(["mock"], { env: { DOUBLETAKE_FREEZE: "maybe" } });
    expect([code, lastLine]).toEqual([
      2,
      'Cannot use DOUBLETAKE_FREEZE "maybe": expected true or false. Correct it.',
    ]);
  });

  it("takes NO_ variables for what --no- flags turn off", async () => {
    const { ready, stderr } = await startMock([], { env: { DOUBLETAKE_NO_CONTROL: "1" } });
    expect([ready.controlUrl, stderr()]).toEqual([null, ""]);
    const { code, lastLine } = await run(["mock"], { env: { DOUBLETAKE_NO_REASONS: "maybe" } });
    expect([code, lastLine]).toEqual([
      2,
      'Cannot use DOUBLETAKE_NO_REASONS "maybe": expected true or false. Correct it.',
    ]);
  });

  it("warns of variables that it does not know, but not of those that exec sets", async () => {
    const { stderr } = await startMock([], {
      env: { DOUBLETAKE_PROT: "1", DOUBLETAKE_URL: "x", DOUBLETAKE_WORLD: "x" },
    });
    expect(stderr()).toBe(
      'Warning: DOUBLETAKE_PROT is no option and has no effect. Did you mean "DOUBLETAKE_PORT"?\n',
    );
  });
});
