import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtInApis } from "../../src/apis/index.ts";
import { toFetch } from "../../src/adapters/fetch.ts";
import { asObject, isObject, type JsonObject } from "../../src/lib/json.ts";
import { resolvePointer, toPointer } from "../../src/lib/json-pointer.ts";
import { createMock } from "../../src/mock/mock.ts";
import { readDocument } from "../../src/spec/document.ts";
import { readOperations } from "../../src/spec/operations.ts";
import { follow } from "../../src/spec/reference.ts";
import { createSchemaCheck, createSchemaChecks } from "../../src/spec/schema.ts";
import { read, sources } from "./files.ts";

const toKebab = (id: string) => id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** How the member of the seed logs in, by name of API; a new API adds its line here. */
const LOGINS: Readonly<Record<string, { readonly path: string; readonly body: JsonObject }>> = {
  auth: { path: "/auth/login", body: { username: "ada", password: "Trail-and-Ridge-1" } },
  rocketchat: {
    path: "/api/v1/login",
    body: { username: "myusername", password: "my$up3erP@ssw0rd" },
  },
};

/** The pointers of all media types and parameters that stand in a document. */
function describedPlaces(value: unknown, pointer = ""): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => describedPlaces(item, `${pointer}/${index}`));
  }
  if (!isObject(value)) return [];
  const here =
    isObject(value["schema"]) && (value["examples"] || value["example"]) ? [pointer] : [];
  const below = Object.entries(value).flatMap(([key, member]) =>
    // An example is data: it may have a key called `schema`.
    key === "examples" || key === "example"
      ? []
      : describedPlaces(member, pointer + toPointer([key])),
  );
  return [...here, ...below];
}

function examplesOf(document: JsonObject, place: string): readonly (readonly [string, unknown])[] {
  const names = Object.keys(asObject(resolvePointer(document, `${place}/examples`)));
  return names.map((name) => {
    const pointer = `${place}/examples${toPointer([name])}`;
    return [pointer, follow(document, pointer).value["value"]] as const;
  });
}

it("lists every folder of src/apis as a built-in API, with its spec and its ledger", () => {
  const folders = readdirSync("src/apis", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(builtInApis.map(({ name }) => name).toSorted()).toEqual(folders.toSorted());
  for (const name of folders) {
    expect([name, existsSync(`openapi/${name}.yaml`)]).toEqual([name, true]);
    expect([name, existsSync(`openapi/${name}.requirements.yaml`)]).toEqual([name, true]);
  }
});

describe.each(builtInApis.map((api) => [api.name, api] as const))("the API %s", (name, api) => {
  const document = readDocument(`openapi/${name}.yaml`).value;
  const operations = readOperations(document);

  it("has a handler for each operation, in a file of the operation's name", () => {
    const ids = operations.map(({ id }) => id);
    expect(Object.keys(api.operations).toSorted()).toEqual(ids.toSorted());
    const files = sources.filter((file) => file.startsWith(`src/apis/${name}/operations/`));
    expect(files).toEqual(
      ids.map((id) => `src/apis/${name}/operations/${toKebab(id)}.ts`).toSorted(),
    );
  });

  it("exports from each of these files the handler alone", async () => {
    for (const { id } of operations) {
      const module: object = await import(`../../src/apis/${name}/operations/${toKebab(id)}.ts`);
      expect(Object.entries(module)).toEqual([[id, api.operations[id]]]);
    }
  });

  it("has an example for each JSON and form body of each operation", () => {
    const bodies = operations.flatMap(({ id, requestBody, responses }) =>
      [...(requestBody?.content ?? []), ...responses.flatMap(({ content }) => content)].map(
        ({ schema = "" }) => [id, schema.replace(/\/schema$/, "")] as const,
      ),
    );
    const bare = bodies.filter(([, place]) => examplesOf(document, place).length === 0);
    expect(bare).toEqual([]);
    expect(bodies.length).toBeGreaterThan(operations.length);
  });

  it("has only examples that fit their schemas", () => {
    const schemaAt = createSchemaChecks(document);
    const examples = describedPlaces(document).flatMap((place) =>
      examplesOf(document, place).map(([pointer, value]) => ({ place, pointer, value })),
    );
    expect(examples.length).toBeGreaterThan(operations.length);
    const wrong = examples
      .map(({ place, pointer, value }) => [pointer, schemaAt(`${place}/schema`)(value)] as const)
      .filter(([, found]) => found.length > 0);
    expect(wrong).toEqual([]);
  });

  it("puts its own name in front of its collections", () => {
    const names = sources
      .filter((file) => file.startsWith(`src/apis/${name}/`))
      .flatMap((file) => [...read(file).matchAll(/defineCollection(?:<[^(]*>)?\(\s*["`]([^"`]*)/g)])
      .map(([, collection]) => collection);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((each) => !each?.startsWith(`${name}/`))).toEqual([]);
    expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([]);
  });

  it("has defaults and a seed that fit its own schemas, which are closed", () => {
    const { settings, accounts } = api;
    expect(createSchemaCheck(settings.schema)(settings.defaults)).toEqual([]);
    const checkAccount = createSchemaCheck(accounts?.schema ?? {});
    expect((accounts?.initial ?? []).map((account) => checkAccount(account))).toEqual(
      (accounts?.initial ?? []).map(() => []),
    );
    for (const schema of [settings.schema, accounts?.schema]) {
      expect(schema?.["additionalProperties"]).toBe(false);
    }
  });

  it.each(api.profiles.map((profile) => [profile]))(
    "logs the member in, in profile %s",
    async (profile) => {
      const mock = await createMock({ apis: [api], profiles: { [name]: profile } });
      expect((await logIn(name, toFetch(mock))).status).toBe(200);
    },
  );

  it("keeps what happens in one world out of all others", async () => {
    const mock = await createMock({ apis: [api] });
    const { worlds, store } = mock.engine;
    const [mine, other] = [await worlds.open("mine"), await worlds.open("other")];
    const before = await store.read(other);
    expect(await store.read(mine)).toEqual(before);
    expect((await logIn(name, toFetch(mock), "mine")).status).toBe(200);
    expect(await store.read(other)).toEqual(before);
    expect(await store.read(mine)).not.toEqual(before);
  });
});

function logIn(name: string, send: typeof fetch, world = "default"): Promise<Response> {
  const { path, body } = LOGINS[name] ?? { path: "/", body: {} };
  return send(`http://localhost${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mock-world": world },
    body: JSON.stringify(body),
  });
}
