import { describe, expect, it } from "vitest";
import { startProxy, type TestProxy } from "./support/proxy.ts";
import { type Answer, json, startUpstream } from "./support/upstream.ts";

const NOTE = { id: "n1", text: "a" };

/** What a proxy that only warns tells of one exchange. */
async function judged(send: (url: string) => Promise<Response>, answer: Answer = json([])) {
  const upstream = await startUpstream(answer);
  const { url, exchange } = await startProxy(upstream.url);
  const reply = await send(url);
  await reply.arrayBuffer();
  const { violations } = await exchange();
  return violations.map(({ rule, pointer, message }) => `${rule.id} ${pointer} ${message}`);
}

const getNotes = (url: string) => fetch(`${url}/notes`);

const post =
  (path: string, body: string | null, type = "application/json") =>
  (url: string) =>
    fetch(url + path, { method: "POST", body, headers: { "content-type": type } });

describe("a request", () => {
  it.each([
    ["that fits", post("/notes", '{"text":"a"}'), []],
    ["without the body that may be left out", post("/notes", null), []],
    ["with a form that fits", post("/notes", "text=a", "application/x-www-form-urlencoded"), []],
    ["without the body that is needed", post("/sessions", null), ["/request/body is missing"]],
    [
      "with JSON that is none",
      post("/sessions", '{"user":'),
      ["/request/body cannot be parsed as application/json"],
    ],
    [
      "of another media type",
      post("/sessions", "a", "text/plain"),
      ['/request/body is sent as "text/plain"'],
    ],
    [
      "with a body that breaks its schema",
      post("/sessions", '{"user":1}'),
      ["/request/body/password is missing", "/request/body/user must be string"],
    ],
    [
      "with wrong parameters",
      (url: string) =>
        fetch(`${url}/notes?limit=0&reverse=x`, { headers: { "x-trace": "far too long" } }),
      [
        "/request/query/limit must be >= 1",
        "/request/query/reverse must be boolean",
        "/request/header/X-Trace must NOT have more than 8 characters",
      ],
    ],
    [
      "with a wrong part of its path",
      (url: string) => fetch(`${url}/notes/zzz`),
      ['/request/path/id must match pattern "^n[0-9]+$"'],
    ],
  ])("%s", async (_, send, expected) => {
    const isPost = expected.every((line) => !/query|path/.test(line));
    const answer = isPost ? json({ ...NOTE, token: "x".repeat(9), at: 1 }, 201) : json(NOTE);
    const told = await judged(send, answer);
    const own = told.filter((line) => line.startsWith("proxy/request-fits-spec"));
    expect(own).toEqual(expected.map((line) => `proxy/request-fits-spec ${line}`));
  });
});

describe("a reply", () => {
  it.each<[string, Answer, readonly string[]]>([
    ["that fits", json([NOTE]), []],
    ["of a gateway", json({ any: "thing" }, 503), []],
    [
      "of a status that is not documented",
      json({}, 418),
      ["proxy/status-is-documented /reply/status is 418, which is not documented"],
    ],
    [
      "of another media type",
      (_, response) => response.setHeader("content-type", "text/html").end("<p>"),
      [
        "proxy/media-type-is-documented /reply/headers/content-type is text/html, which is not documented",
      ],
    ],
    [
      "without its body",
      (_, response) => response.setHeader("content-type", "application/json").end(),
      ["proxy/media-type-is-documented /reply/body is missing"],
    ],
    [
      "with JSON that is none",
      (_, response) => response.setHeader("content-type", "application/json").end("[{"),
      ["proxy/json-can-be-read /reply/body says that it is JSON, and is not"],
    ],
    [
      "that breaks its schema in several places",
      json([NOTE, { id: 1, text: "b", more: true }]),
      [
        "proxy/body-fits-schema /reply/body/1/more is not allowed there",
        "proxy/body-fits-schema /reply/body/1/id must be string",
      ],
    ],
  ])("%s", async (_, answer, expected) => {
    expect(await judged(getNotes, answer)).toEqual(expected);
  });

  it("of a path that no spec has passes unjudged", async () => {
    expect(await judged((url) => fetch(`${url}/elsewhere`), json("anything", 418))).toEqual([]);
  });

  it("of HEAD is judged by its status alone", async () => {
    expect(await judged((url) => fetch(`${url}/notes`, { method: "HEAD" }), json({}))).toEqual([]);
  });
});

describe("a proxy that enforces", () => {
  const start = async (answer: Answer) => {
    const upstream = await startUpstream(answer);
    return { upstream, proxy: await startProxy(upstream.url, { validate: "enforce" }) };
  };
  const send = (proxy: TestProxy, path: string, body: string) =>
    fetch(proxy.url + path, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });

  it("answers for a request that breaks the spec, which is never forwarded", async () => {
    const { upstream, proxy } = await start(json({}));
    const reply = await send(proxy, "/sessions", '{"user":1,"password":"secret-1"}');
    expect([reply.status, reply.headers.get("content-type")]).toEqual([
      400,
      "application/problem+json",
    ]);
    expect(await reply.json()).toMatchObject({
      title: "The request does not fit the spec",
      errors: [{ pointer: "/request/body/user", message: "must be string" }],
    });
    expect(upstream.requests).toEqual([]);
    expect(await proxy.incident()).toMatchObject({ kind: "refused", status: 400 });
  });

  it("answers for a reply that breaks the spec, and records what came", async () => {
    const { proxy } = await start(json([{ id: "n1" }]));
    const reply = await getNotes(proxy.url);
    expect(reply.status).toBe(502);
    expect(await reply.json()).toMatchObject({
      title: "The reply of the upstream does not fit the spec",
      errors: [{ pointer: "/reply/body/0/text", message: "is missing" }],
    });
    const { entry, isReplaced } = await proxy.exchange();
    expect([entry.reply.status, entry.reply.body, isReplaced]).toEqual([
      200,
      '[{"id":"n1"}]',
      true,
    ]);
  });

  it("lets all else pass", async () => {
    const { proxy } = await start(json(NOTE, 201));
    expect(await (await send(proxy, "/notes", '{"text":"a"}')).json()).toEqual(NOTE);
    expect(await (await send(proxy, "/elsewhere", "no JSON")).json()).toEqual(NOTE);
    const chunks = ReadableStream.from([Buffer.from('{"text"'), Buffer.from(':"a"}')]);
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body: chunks, duplex: "half" } as RequestInit;
    expect((await fetch(`${proxy.url}/notes`, init)).status).toBe(201);
    expect((await proxy.exchange()).isReplaced).toBe(false);
  });

  it("lets a body pass that is too large to be judged", async () => {
    const { proxy } = await start(json(["x".repeat(2 ** 21)]));
    const reply = await getNotes(proxy.url);
    expect([reply.status, (await reply.arrayBuffer()).byteLength]).toEqual([200, 2 ** 21 + 4]);
    // But not one whose status tells enough.
    const long = await send(proxy, "/sessions", '{"user":"a","password":"b"}');
    expect([long.status, await long.json()]).toMatchObject([502, { status: 502 }]);
  });
});

describe("a proxy that does not judge", () => {
  it("tells of exchanges, and of nothing that is wrong with them", async () => {
    const upstream = await startUpstream(json({}, 418));
    const { url, exchange } = await startProxy(upstream.url, { validate: "off" });
    await fetch(`${url}/notes?limit=0`);
    expect((await exchange()).violations).toEqual([]);
  });
});
