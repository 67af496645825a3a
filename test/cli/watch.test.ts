import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createFolder, run, type RunOptions, start, until } from "./support/cli.ts";
import { type ServedMock, startMock } from "./support/mock.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/inferred/${name}.yaml`, import.meta.url), "utf8");
const PETS = fixture("pets");
const VAULT = fixture("vault");
const TOYS = `
  /toys:
    get:
      operationId: listToys
      responses: { "204": { description: None. } }
components:`;
const MORE = PETS.replace("\ncomponents:", TOYS);
const BROKEN = `${PETS}x: [`;
const INFER = new URL("../../src/inferred/infer-api.ts", import.meta.url).href;

/** A mock that watches, and what it says of its reloads. */
interface Watched extends ServedMock {
  readonly save: (file: string, text: string) => void;
  /** Waits for the reload of that number, a failed one too, counted from 1. */
  readonly reload: (number: number) => Promise<Readonly<Record<string, unknown>>>;
  readonly pets: () => Promise<unknown>;
  readonly create: (name: string) => Promise<Response>;
}

async function watch(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<Watched> {
  const cwd = createFolder(files);
  const served = await startMock(["--watch", ...args], { cwd, ...options });
  const url = `${served.ready.url}/v1/pets`;
  const reloads = () => served.stdout().match(/^\{"event":"reload.*$/gm) ?? [];
  return {
    ...served,
    save: (file, text) => writeFileSync(join(cwd, file), text),
    async reload(number) {
      await until(() => (reloads().length >= number ? "there" : ""), /there/);
      return JSON.parse(reloads()[number - 1] ?? "");
    },
    pets: async () => (await fetch(url)).json(),
    create: (name) =>
      fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name }),
      }),
  };
}

const names = (pets: unknown) => JSON.stringify(pets).match(/(?<="name":")[^"]*/g);

describe("doubletake mock --watch", () => {
  it("follows a document, and keeps worlds, journal and open connections", async () => {
    const { ready, save, reload, create, pets } = await watch({ "pets.yaml": PETS }, ["pets.yaml"]);
    const events = await fetch(`${ready.controlUrl}/events`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await create("Bo");
    save("pets.yaml", MORE);
    expect(await reload(1)).toEqual({
      event: "reloaded",
      files: ["pets.yaml"],
      apis: [{ name: "pets", operations: 8 }],
      added: ["listToys"],
      removed: [],
    });
    expect((await fetch(`${ready.url}/v1/toys`)).status).toBe(204);
    expect(names(await pets())).toEqual(["Rex", "Mia", "Bo"]);
    let told = "";
    while (!told.includes("/v1/toys")) told += (await reader?.read())?.value ?? "";
    expect(told).toContain('"id":1');
    const journal = await (await fetch(`${ready.controlUrl}/requests`)).text();
    expect(journal.match(/"operation":"\w+"/g)).toEqual([
      '"operation":"createPet"',
      '"operation":"listToys"',
      '"operation":"listPets"',
    ]);
    await reader?.cancel();
  });

  it("goes on as it was while a document is broken, and follows it once it is mended", async () => {
    const { save, reload, create, pets, stderr } = await watch({ "pets.yaml": PETS }, [
      "pets.yaml",
    ]);
    await create("Bo");
    save("pets.yaml", BROKEN);
    const { event, message } = await reload(1);
    expect([event, message]).toEqual([
      "reload-failed",
      expect.stringMatching(/^Not reloaded: Cannot read pets\.yaml:\d+: .* The mock goes on/),
    ]);
    expect(stderr()).toBe(`${String(message)}\n`);
    expect(names(await pets())).toEqual(["Rex", "Mia", "Bo"]);
    save("pets.yaml", MORE);
    expect(await reload(2)).toMatchObject({ event: "reloaded", added: ["listToys"] });
  });

  it("lets a collection that nobody has changed start with the examples of the new document", async () => {
    const { save, reload, pets } = await watch({ "pets.yaml": PETS }, ["pets.yaml"]);
    expect(names(await pets())).toEqual(["Rex", "Mia"]);
    save(
      "pets.yaml",
      PETS.replace("name: Rex", "name: Max").replace(
        "enum: [here, sold], def",
        "enum: [here, sold, lent], def",
      ),
    );
    await reload(1);
    expect(names(await pets())).toEqual(["Max", "Mia"]);
  });

  it("keeps the accounts of a document that asks for credentials", async () => {
    const { ready, save, reload } = await watch({ "vault.yaml": VAULT }, ["vault.yaml"]);
    save("vault.yaml", VAULT.replace("1.0.0", "1.0.1"));
    expect(await reload(1)).toMatchObject({ event: "reloaded" });
    const headers = { "x-vault-key": "test-key" };
    expect((await fetch(`${ready.url}/secrets`, { headers })).status).toBe(200);
  });

  it("tells which record does not fit a change, and takes the change once that is gone", async () => {
    const { ready, save, reload, create, pets } = await watch({ "pets.yaml": PETS }, ["pets.yaml"]);
    await create("Bo");
    const stricter = PETS.replace(
      "{ type: string, minLength: 1 }",
      "{ type: string, minLength: 3 }",
    );
    save("pets.yaml", stricter);
    const { message } = await reload(1);
    const line = stricter.split("\n").findIndex((text) => text.includes("minLength: 3")) + 1;
    expect(message).toBe(
      `Not reloaded: the record "3" of "pets" in the world "default" does not fit pets.yaml:${line} any more: /name must NOT have fewer than 3 characters. Undo the change, or reset it (curl -X POST ${ready.controlUrl}/reset) and save the file again. The mock goes on as it was.`,
    );
    expect(names(await pets())).toEqual(["Rex", "Mia", "Bo"]);
    await fetch(`${ready.controlUrl}/reset`, { method: "POST" });
    save("pets.yaml", `${stricter}\n`);
    expect(await reload(2)).toMatchObject({ event: "reloaded" });
    expect((await create("Bo")).status).toBe(400);
  });

  it("names a snapshot that does not fit a change, and how to delete it", async () => {
    const { ready, save, reload, create } = await watch({ "pets.yaml": PETS }, ["pets.yaml"]);
    await create("Bo");
    const headers = { "content-type": "application/json" };
    const body = '{"name":"before"}';
    await fetch(`${ready.controlUrl}/snapshots`, { method: "POST", headers, body });
    await fetch(`${ready.controlUrl}/reset`, { method: "POST" });
    save("pets.yaml", PETS.replace("minLength: 1 }", "minLength: 3 }"));
    expect((await reload(1))["message"]).toContain(
      `in the snapshot "before" of the world "default" does not fit`,
    );
    expect((await reload(1))["message"]).toContain(
      `curl -X DELETE ${ready.controlUrl}/snapshots/before`,
    );
  });

  it("follows a document that is replaced, and one that is gone for a while", async () => {
    const folder = createFolder({ "pets.yaml": PETS, "new.yaml": MORE });
    const { reload } = await watch({}, ["pets.yaml"], { cwd: folder });
    renameSync(join(folder, "new.yaml"), join(folder, "pets.yaml"));
    expect(await reload(1)).toMatchObject({ event: "reloaded", added: ["listToys"] });
    rmSync(join(folder, "pets.yaml"));
    expect((await reload(2))["message"]).toMatch(/^Not reloaded: Cannot read pets\.yaml: /);
    writeFileSync(join(folder, "pets.yaml"), PETS);
    expect(await reload(3)).toMatchObject({ event: "reloaded", removed: ["listToys"] });
  });

  it("follows the files that a document refers to, also while one is missing", async () => {
    const path = PETS.replaceAll("#/components/schemas/Pet", "pet.yaml");
    const pet = "{ type: object, required: [id], properties: { id: { type: integer } } }";
    const { save, reload } = await watch({ "pets.yaml": path, "pet.yaml": pet }, ["pets.yaml"]);
    save("pet.yaml", "{ type: wrong: }");
    expect((await reload(1))["message"]).toContain("pet.yaml:1");
    save("pets.yaml", path.replaceAll("pet.yaml", "animal.yaml"));
    expect((await reload(2))["message"]).toContain("animal.yaml");
    save("animal.yaml", pet);
    expect(await reload(3)).toMatchObject({ event: "reloaded", files: ["animal.yaml"] });
  });

  it("loads a configuration and its modules anew, and names the line of a mistake in them", async () => {
    const handler = (name: string) =>
      `export const getPet = () => ({ status: 200, body: { id: 1, name: "${name}" } });\n`;
    const { ready, save, reload, create, pets } = await watch({
      "pets.yaml": PETS,
      "get-pet.ts": handler("One"),
      "doubletake.config.ts": `import { inferApi } from "${INFER}";
import { getPet } from "./get-pet.ts";
export default { apis: [inferApi(new URL("pets.yaml", import.meta.url), { operations: { getPet } })] };
`,
    });
    const ask = async () => names(await (await fetch(`${ready.url}/v1/pets/1`)).json());
    await create("Bo");
    expect(await ask()).toEqual(["One"]);
    save("get-pet.ts", handler("Two"));
    await reload(1);
    expect(await ask()).toEqual(["Two"]);
    save("get-pet.ts", `${handler("Three")}throw new Error("not yet");\n`);
    expect((await reload(2))["message"]).toBe(
      "Not reloaded: Cannot load doubletake.config.ts: not yet. Correct the file. See get-pet.ts:2. The mock goes on as it was.",
    );
    expect(await ask()).toEqual(["Two"]);
    save("get-pet.ts", handler("Four"));
    await reload(3);
    expect(await ask()).toEqual(["Four"]);
    expect(names(await pets())).toEqual(["Rex", "Mia", "Bo"]);
  });

  it("loads modules of CommonJS anew", async () => {
    const config = (port: number) =>
      `module.exports = { ...require("./apis.js"), latency: ${port} };`;
    const { save, reload } = await watch({
      "auth.yaml": "",
      "apis.js": 'module.exports = { apis: ["auth"] };',
      "doubletake.config.js": config(0),
    });
    save("apis.js", 'module.exports = { apis: ["auth", "rocketchat"] };');
    expect(await reload(1)).toMatchObject({ apis: [{ name: "auth" }, { name: "rocketchat" }] });
  });

  it("gives an API that is served for the first time its seed, in worlds that there are", async () => {
    const config = (apis: readonly string[]) => JSON.stringify({ apis });
    const files = { "pets.yaml": PETS, "doubletake.config.json": config(["./pets.yaml"]) };
    const { save, reload, create, pets, login } = await watch(files);
    await create("Bo");
    save("doubletake.config.json", config(["./pets.yaml", "rocketchat"]));
    expect(await reload(1)).toMatchObject({ added: expect.arrayContaining(["login"]) });
    expect((await login("myusername", "my$up3erP@ssw0rd")).status).toBe(200);
    expect(names(await pets())).toEqual(["Rex", "Mia", "Bo"]);
  });

  it("says that worlds know an API by its old title", async () => {
    const { save, reload, create, stderr } = await watch({ "openapi.yaml": PETS }, [
      "openapi.yaml",
    ]);
    await create("Bo");
    save("openapi.yaml", PETS.replace("title: Pets", "title: Animals"));
    expect(await reload(1)).toMatchObject({ apis: [{ name: "animals" }] });
    await until(stderr, /^Warning: "pets" is called "animals" now/);
    save("openapi.yaml", PETS);
    await reload(2);
    expect((await create("Cy")).headers.get("location")).toBe("/v1/pets/4");
  });

  it("takes a new seed for worlds to come and for a reset, and says where it is wrong", async () => {
    const seed = (password: string) =>
      JSON.stringify({ rocketchat: { accounts: [{ username: "ada", password }] } });
    const { ready, save, reload, login } = await watch({ "seed.json": seed("one") }, [
      "--api=rocketchat",
      "--seed-data=seed.json",
    ]);
    expect((await login("ada", "one")).status).toBe(200);
    save("seed.json", '{ "rocketchat": {\n  "account": [] } }');
    expect((await reload(1))["message"]).toContain("Cannot use seed.json:2:");
    save("seed.json", seed("two"));
    await reload(2);
    expect((await login("ada", "one")).status).toBe(200);
    expect((await login("ada", "two", { "x-mock-world": "fresh" })).status).toBe(200);
    await fetch(`${ready.controlUrl}/reset`, { method: "POST" });
    expect((await login("ada", "two")).status).toBe(200);
  });

  it("makes one reload of several quick saves", async () => {
    const { save, reload, stdout } = await watch({ "pets.yaml": PETS }, ["pets.yaml"]);
    for (const text of [MORE, PETS, MORE, PETS, MORE]) {
      save("pets.yaml", text);
      await delay(10);
    }
    expect(await reload(1)).toMatchObject({ added: ["listToys"] });
    await delay(400);
    expect(stdout().match(/"event":"reload/g)).toHaveLength(1);
  });

  it("says which settings wait for the next start, and takes the others", async () => {
    const config = (more: object) => JSON.stringify({ apis: ["auth"], watch: true, ...more });
    const cwd = createFolder({ "doubletake.config.json": config({}) });
    const { ready, stderr } = await startMock([], { cwd });
    writeFileSync(
      join(cwd, "doubletake.config.json"),
      config({ state: "kept.json", reasons: false }),
    );
    await until(stderr, /"state" of doubletake\.config\.json has changed.* Restart it\.\n/);
    const body = '{"username":"ada","password":"x"}';
    const headers = { "content-type": "application/json" };
    const reply = await fetch(`${ready.url}/auth/login`, { method: "POST", headers, body });
    expect([reply.status, reply.headers.get("x-mock-reason")]).toEqual([400, null]);
  });

  it("stays with its configuration when that is gone for a while", async () => {
    const folder = createFolder({ "doubletake.config.json": '{"apis":["auth"]}' });
    const { reload } = await watch({}, [], { cwd: folder });
    rmSync(join(folder, "doubletake.config.json"));
    expect((await reload(1))["message"]).toContain("Cannot read doubletake.config.json");
    writeFileSync(join(folder, "doubletake.config.json"), '{"apis":["rocketchat"]}');
    expect(await reload(2)).toMatchObject({ apis: [{ name: "rocketchat" }] });
  });

  it("writes its state file as before, and ends at once in the midst of a reload", async () => {
    const folder = createFolder({ "pets.yaml": PETS });
    const args = ["pets.yaml", "--state=kept.json"];
    const { reload, create, child, ended } = await watch({}, args, { cwd: folder });
    writeFileSync(join(folder, "pets.yaml"), MORE);
    await reload(1);
    await create("Bo");
    writeFileSync(join(folder, "pets.yaml"), PETS);
    await delay(150);
    child.kill("SIGTERM");
    expect((await ended).code).toBe(143);
    expect(readFileSync(join(folder, "kept.json"), "utf8")).toContain('"name":"Bo"');
  });

  it("says in one line on the screen what it has read", async () => {
    const cwd = createFolder({ "pets.yaml": PETS });
    const { stdout } = start(["mock", "pets.yaml", "--port=0", "--watch"], { cwd });
    await until(stdout, /Ctrl-C/);
    writeFileSync(join(cwd, "pets.yaml"), MORE);
    const [line] = await until(stdout, /^Reloaded: .*$/m);
    expect(line).toBe("Reloaded: pets.yaml (8 operations, 1 more: listToys)");
  });

  it("is not for a mock around a command", async () => {
    const { code, lastLine } = await run(["exec", "--watch", "--", "true"]);
    expect([code, lastLine]).toEqual([2, expect.stringMatching(/^Cannot use --watch with exec: /)]);
  });
});
