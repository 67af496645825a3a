import type { Har } from "har-format";
import { describe, expect, it } from "vitest";
import { auth } from "../../src/apis/auth/auth.ts";
import { rocketchat } from "../../src/apis/rocketchat/rocketchat.ts";
import { serve } from "../../src/adapters/node/serve.ts";
import { parseHar } from "../../src/drift/live/read/har.ts";
import { toExchanges } from "../../src/drift/live/read/journal-entry.ts";
import { resolvePointer } from "../../src/lib/json-pointer.ts";
import { createMock } from "../../src/mock/mock.ts";
import type { ProxiedExchange } from "../../src/proxy/event.ts";
import { createAccounts } from "../../src/proxy/record/accounts.ts";
import { createExamples } from "../../src/proxy/record/examples.ts";
import { createHarLog } from "../../src/proxy/record/har-log.ts";
import { recordExchange } from "../../src/proxy/record/record-exchange.ts";
import { toHarEntry } from "../../src/proxy/record/to-har-entry.ts";
import { onTestFinished } from "vitest";
import { startProxy } from "./support/proxy.ts";
import { json, startUpstream } from "./support/upstream.ts";

const UPSTREAM = new URL("http://real.example/base/");

/** What came of some requests to a real mock through the proxy. */
async function record(...requests: readonly [path: string, init?: RequestInit][]) {
  const apis = [auth, rocketchat];
  const server = await serve(await createMock({ apis }));
  onTestFinished(() => server.close());
  const { url, exchange } = await startProxy(server.url, { apis });
  const exchanges: ProxiedExchange[] = [];
  for (const [path, init] of requests) {
    await (await fetch(url + path, init)).arrayBuffer();
    exchanges.push(await exchange());
  }
  return exchanges;
}

const login = (path: string, body: object): [string, RequestInit] => [
  path,
  { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
];

const ADA = login("/auth/login", { username: "ada", password: "Trail-and-Ridge-1" });
const MEMBER = login("/api/v1/login", { username: "myusername", password: "my$up3erP@ssw0rd" });
const SECRETS = /Trail-and-Ridge|my\$up3erP|"eyJ/;

describe("an exchange", () => {
  it("is in the journal as drift reads it, without secrets", async () => {
    const [exchange] = await record(ADA);
    if (!exchange) throw new Error("Nothing came.");
    const line = JSON.stringify(recordExchange(exchange));
    expect(line).not.toMatch(SECRETS);
    expect(toExchanges(JSON.parse(line))).toEqual([
      expect.objectContaining({
        api: "auth",
        method: "POST",
        url: "/auth/login",
        requestBody: '{"username":"ada","password":"[redacted]"}',
        status: 200,
        responseBody: expect.stringContaining('"token":"[redacted]"'),
      }),
    ]);
  });

  it("is in the HTTP archive as drift and browsers read it, without secrets", async () => {
    const [exchange] = await record([
      "/api/v1/login?b=1&b=2&password=my$up3erP@ssw0rd",
      {
        method: "POST",
        body: new URLSearchParams({ username: "myusername", password: "my$up3erP@ssw0rd" }),
      },
    ]);
    if (!exchange) throw new Error("Nothing came.");
    const log = createHarLog({ version: "1.2.3", limit: 1e6 });
    log.add(toHarEntry(exchange, recordExchange(exchange), UPSTREAM));
    const text = log.render();
    expect(text).not.toMatch(SECRETS);
    const har: Har = JSON.parse(text);
    expect(har.log.creator).toEqual({ name: "doubletake", version: "1.2.3" });
    expect(har.log.entries[0]).toMatchObject({
      startedDateTime: expect.stringMatching(/^\d{4}-.*Z$/),
      request: {
        method: "POST",
        url: "http://real.example/base/api/v1/login?b=1&b=2&password=%5Bredacted%5D",
        queryString: expect.arrayContaining([{ name: "b", value: "2" }]),
        postData: { text: "username=myusername&password=%5Bredacted%5D" },
      },
      response: { status: 200, statusText: "OK", content: { mimeType: "application/json" } },
    } satisfies object);
    expect(parseHar(text, "a.har")).toEqual([
      expect.objectContaining({
        method: "POST",
        status: 200,
        responseBody: expect.stringContaining('"me":'),
      }),
    ]);
  });

  it("whose bodies are no text says so, and how long they are", async () => {
    const upstream = await startUpstream((_, response) => {
      response.setHeader("content-encoding", "gzip").end("this is no gzip");
    });
    const { url, exchange } = await startProxy(upstream.url);
    await fetch(url, { method: "POST", body: Buffer.from([0xff, 0xfe]) }).catch(() => {});
    const seen = await exchange();
    const view = recordExchange(seen);
    expect(view.request.body).toMatch(/^\[not shown: \d+ bytes/);
    expect(view.reply.body).toMatch(/^\[not shown: 15 bytes/);
    expect(toExchanges(view)?.[0]).not.toHaveProperty("responseBody");
    const { response } = toHarEntry(seen, view, UPSTREAM);
    expect(response.content).toEqual({ size: 15, mimeType: "x-unknown" });
  });
});

describe("an HTTP archive", () => {
  it("keeps the newest when there are too many", async () => {
    const [exchange] = await record(ADA);
    if (!exchange) throw new Error("Nothing came.");
    const entry = toHarEntry(exchange, recordExchange(exchange), UPSTREAM);
    const size = JSON.stringify(entry).length;
    const log = createHarLog({ version: "1", limit: size * 20 });
    for (let time = 0; time < 100; time += 1) log.add({ ...entry, time });
    const har: Har = JSON.parse(log.render());
    expect(log.isCut()).toBe(true);
    expect(har.log.entries.length).toBeGreaterThan(15);
    expect(har.log.entries.length).toBeLessThanOrEqual(20);
    expect(har.log.entries.at(-1)?.time).toBe(99);
  });
});

interface Action {
  readonly target: string;
  readonly update: { readonly examples: { readonly recorded: { readonly value: unknown } } };
}

describe("examples", () => {
  it("are of each message once, fit their schemas, and hold no secret", async () => {
    const wrong = login("/auth/login", { username: "ada", password: "Trail-and-Ridge-2" });
    const exchanges = await record(ADA, ADA, wrong, login("/auth/login", {}), MEMBER);
    const examples = createExamples();
    for (const exchange of exchanges) examples.add(exchange, recordExchange(exchange));
    const overlay = examples.toOverlay("auth");
    expect(overlay).toMatchObject({ overlay: "1.0.0", info: { version: "1.0.0" } });
    expect(JSON.stringify(overlay)).not.toMatch(/Trail-and-Ridge|\[redacted\]|"eyJ/);
    const actions: readonly Action[] = JSON.parse(JSON.stringify(overlay?.["actions"]));
    const post = "$['paths']['/auth/login']['post']";
    expect(actions.map(({ target }) => target)).toEqual([
      `${post}['responses']['200']['content']['application/json']`,
      `${post}['requestBody']['content']['application/json']`,
      `${post}['responses']['400']['content']['application/json']`,
    ]);
    const { route } = exchanges[0]?.call ?? {};
    for (const { target, update } of actions) {
      const tokens = [...target.matchAll(/\['([^']*)'\]/g)].map(([, name = ""]) =>
        name.replaceAll("/", "~1"),
      );
      const schema = `/${tokens.join("/")}/schema`;
      expect(resolvePointer(route?.spec.document, schema)).toBeDefined();
      expect(route?.spec.schemaAt(schema)(update.examples.recorded.value)).toEqual([]);
    }
    expect(actions[1]?.update.examples.recorded.value).toEqual({
      username: "ada",
      password: "example-password",
    });
    expect(examples.toOverlay("nobody")).toBeUndefined();
  });
});

describe("accounts", () => {
  it("are those who logged in, without their passwords, and seed a mock", async () => {
    const apis = [auth, rocketchat];
    const wrong = login("/auth/login", { username: "bo", password: "x" });
    const exchanges = await record(ADA, ADA, wrong, MEMBER);
    const accounts = createAccounts(apis);
    for (const exchange of exchanges) accounts.add(exchange, recordExchange(exchange));
    const seed = accounts.toSeed();
    expect(seed).toMatchObject({
      auth: { accounts: [{ username: "ada", email: "ada@example.test", password: "change-me" }] },
      rocketchat: {
        accounts: [
          {
            username: "myusername",
            emails: [{ address: "myusername@example.test", verified: true }],
            password: "change-me",
          },
        ],
      },
    });
    const mock = await createMock({ apis, seed: JSON.parse(JSON.stringify(seed)) });
    const body = Buffer.from('{"username":"ada","password":"change-me"}');
    const headers = { "content-type": "application/json" };
    const request = {
      method: "POST",
      path: "/auth/login",
      query: "",
      headers,
      body,
      remoteAddress: "",
    };
    expect((await mock.handle(request)).status).toBe(200);
    const { accounts: _, ...withoutAccounts } = auth;
    expect(accounts.silent).toEqual([]);
    expect(createAccounts([withoutAccounts]).silent).toEqual(["auth"]);
  });

  it("are none when the server's user is none that the API takes", async () => {
    const upstream = await startUpstream(
      json({ status: "success", data: { userId: 1, me: { username: 7 } } }),
    );
    const { url, exchange } = await startProxy(upstream.url, { apis: [rocketchat] });
    await fetch(url + MEMBER[0], MEMBER[1]);
    const seen = await exchange();
    const accounts = createAccounts([rocketchat]);
    accounts.add(seen, recordExchange(seen));
    expect(accounts.toSeed()).toEqual({});
  });
});
