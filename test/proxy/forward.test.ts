import { buffer } from "node:stream/consumers";
import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { get, post } from "../adapters/node/wire.ts";
import { startProxy } from "./support/proxy.ts";
import { echo, json, readJson, startRawUpstream, startUpstream } from "./support/upstream.ts";

const ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

/** What the upstream saw of a request that was written to the proxy. */
async function forwarded(request: string): Promise<string> {
  const upstream = await startRawUpstream((socket) => socket.write(ok));
  const wire = (await startProxy(upstream.url)).open();
  wire.write(Buffer.from(request, "latin1"));
  await wire.until(/ok$/);
  return upstream.seen();
}

/** What the client of the proxy gets of a reply that an upstream writes. */
async function returned(reply: string | Buffer, request = get("/notes")): Promise<string> {
  const upstream = await startRawUpstream((socket) => socket.end(reply));
  const wire = (await startProxy(upstream.url)).open();
  wire.write(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
  return wire.closed;
}

const fieldsOf = (head: string) =>
  head
    .split("\r\n\r\n")[0]
    ?.split("\r\n")
    .slice(1)
    .filter((line) => !/^(date|connection|keep-alive):/i.test(line));

describe("a request", () => {
  it.each([
    "/notes%2Fa//b/../c;x=1?q=%20+%2F&&x=?#y",
    "//evil.example/notes",
    "/%zz/%C3%A9",
    "/?",
    "/notes?http://evil.example/",
  ])("keeps each byte of its target %s", async (target) => {
    const seen = await forwarded(get(target));
    expect(seen.split("\r\n")[0]).toBe(`GET ${target} HTTP/1.1`);
  });

  it.each([
    ["http://evil.example/notes?a=1", "/notes?a=1"],
    ["http://evil.example?a=1", "/?a=1"],
    ["HTTPS://evil.example:99//x", "//x"],
  ])("goes to the upstream, whatever host its target %s names", async (target, path) => {
    const seen = await forwarded(get(target));
    expect(seen.split("\r\n")[0]).toBe(`GET ${path} HTTP/1.1`);
    expect(seen).not.toMatch(/^host: evil/im);
  });

  it("keeps its own fields in order and case, and loses those of the connection", async () => {
    const upstream = await startUpstream(json({}));
    const { url, open } = await startProxy(upstream.url, { headers: { "X-Key": "k" } });
    const wire = open();
    wire.write(
      get(
        "/notes",
        [
          "X-One: 1",
          "x-TWO: 2",
          "Connection: keep-alive, X-Hop",
          "X-Hop: gone",
          "Keep-Alive: timeout=3",
          "Proxy-Authorization: Basic eDp5",
          "Proxy-Connection: keep-alive",
          "TE: trailers, deflate",
          "Upgrade: h2c",
          "Via: 1.0 other",
          "X-Forwarded-For: 10.0.0.1",
          "X-Key: mine",
          "X-One: again",
          "",
        ].join("\r\n"),
      ),
    );
    await wire.until(/\}\r\n0\r\n\r\n$/);
    const { rawHeaders = [] } = upstream.requests[0] ?? {};
    const pairs = rawHeaders.flatMap((name, at) =>
      at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ""}`] : [],
    );
    expect(pairs).toEqual([
      `host: ${new URL(upstream.url).host}`,
      "connection: keep-alive",
      "X-One: 1",
      "x-TWO: 2",
      "X-One: again",
      "TE: trailers",
      expect.stringMatching(/^Via: 1\.0 other, 1\.1 doubletake-[\da-f]{12}$/),
      "X-Forwarded-For: 10.0.0.1, 127.0.0.1",
      "X-Forwarded-Host: localhost",
      "X-Forwarded-Proto: http",
      "X-Key: k",
    ]);
    expect(url).not.toBe(upstream.url);
  });

  it("keeps the bytes of its fields, and more of them than Node takes by itself", async () => {
    const cookie = `Cookie: ${"x".repeat(40_000)}\u00e9`;
    const seen = await forwarded(get("/notes", `${cookie}\r\n`));
    expect(seen.includes(`${cookie}\r\n`)).toBe(true);
  });

  it("goes below the upstream's own path", async () => {
    const upstream = await startUpstream(echo);
    const { url, exchange } = await startProxy(`${upstream.url}/base/`);
    expect(await (await fetch(`${url}/notes?a=1`)).json()).toMatchObject({
      url: "/base/notes?a=1",
    });
    expect((await exchange()).call?.route.operation.id).toBe("listNotes");
  });

  it.each(["content-length", "chunked"])("has its body forwarded as %s", async (kind) => {
    const upstream = await startUpstream(echo);
    const { url } = await startProxy(upstream.url);
    const parts = ["one ", "two ", "é"];
    const body =
      kind === "chunked"
        ? ReadableStream.from(parts.map((part) => Buffer.from(part)))
        : parts.join("");
    const reply = await fetch(`${url}/anything`, {
      method: "POST",
      body,
      duplex: "half",
    });
    const { body: seen, rawHeaders } = await readJson<{ body: string; rawHeaders: string[] }>(
      reply,
    );
    expect(seen).toBe("one two é");
    const names = new Set(rawHeaders.map((part) => part.toLowerCase()));
    expect(names.has("transfer-encoding")).toBe(kind === "chunked");
    expect(names.has("content-length")).toBe(kind !== "chunked");
  });

  it("that waits for 100 gets it, and the upstream is asked for none", async () => {
    const upstream = await startUpstream(echo);
    const wire = (await startProxy(upstream.url)).open();
    const [head = "", body = ""] = post("/notes", "{}", "Expect: 100-continue\r\n").split(
      /(?<=\r\n\r\n)/,
    );
    wire.write(head);
    await wire.until(/^HTTP\/1\.1 100 Continue\r\n\r\n$/);
    wire.write(body);
    expect(await wire.until(/"body":"\{\}"/)).not.toMatch(/expect/i);
  });

  it("that offers HTTP/2 keeps its body, and gets an answer in HTTP/1.1", async () => {
    const upstream = await startUpstream(echo);
    const wire = (await startProxy(upstream.url)).open();
    wire.write(
      post(
        "/notes",
        '{"text":"a"}',
        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: x\r\n",
      ),
    );
    const seen = await wire.until(/"body":"[^]*\}/);
    expect(seen).toMatch(/^HTTP\/1\.1 200 /);
    expect(seen).toContain(String.raw`"body":"{\"text\":\"a\"}"`);
    expect(seen).not.toMatch(/http2-settings/i);
  });

  it("follows the one before on the same connection, each with its own answer", async () => {
    const upstream = await startUpstream(echo);
    const wire = (await startProxy(upstream.url)).open();
    wire.write(get("/a") + post("/b", "body of b") + get("/c"));
    const seen = await wire.until(/"url":"\/c"[^]*\}/);
    expect([...seen.matchAll(/"url":"(\/\w)"/g)].map(([, path]) => path)).toEqual([
      "/a",
      "/b",
      "/c",
    ]);
  });
});

describe("a reply", () => {
  it("keeps its fields, repeated ones too, and its reason", async () => {
    const seen = await returned(
      "HTTP/1.1 299 Quite fine\r\nX-ONE: 1\r\nSet-Cookie: a=1; Path=/\r\nSet-Cookie: b=2\r\nx-one: 2\r\nKeep-Alive: timeout=9\r\nConnection: X-Hop, close\r\nX-Hop: gone\r\nContent-Length: 2\r\n\r\nok",
    );
    expect(seen.split("\r\n")[0]).toBe("HTTP/1.1 299 Quite fine");
    expect(fieldsOf(seen)).toEqual([
      "X-ONE: 1",
      "Set-Cookie: a=1; Path=/",
      "Set-Cookie: b=2",
      "x-one: 2",
      "Content-Length: 2",
    ]);
    expect(seen).toMatch(/\r\n\r\nok$/);
  });

  it("keeps the bytes of its fields", async () => {
    const field = `X-Latin: ${"x".repeat(40_000)}\u00e9`;
    const reply = Buffer.from(`HTTP/1.1 200 OK\r\n${field}\r\n\r\n`, "latin1");
    expect((await returned(reply)).includes(`${field}\r\n`)).toBe(true);
  });

  it("of HEAD keeps its length and has no body", async () => {
    const seen = await returned(
      "HTTP/1.1 200 OK\r\nContent-Length: 12345\r\n\r\n",
      get("/notes").replace("GET", "HEAD"),
    );
    expect(fieldsOf(seen)).toEqual(["Content-Length: 12345"]);
    expect(seen).toMatch(/\r\n\r\n$/);
  });

  it.each([
    ["204 No Content", []],
    ["304 Not Modified", ['ETag: "a"']],
  ])("of %s has no body", async (status, fields) => {
    const seen = await returned(
      `HTTP/1.1 ${status}\r\n${fields.map((field) => `${field}\r\n`).join("")}\r\n`,
    );
    expect([seen.split("\r\n")[0], fieldsOf(seen)]).toEqual([`HTTP/1.1 ${status}`, fields]);
    expect(seen).toMatch(/\r\n\r\n$/);
  });

  it("without a length ends where the upstream ends it", async () => {
    expect(await returned("HTTP/1.0 200 OK\r\n\r\nuntil the end")).toMatch(
      /\r\n\r\nd\r\nuntil the end\r\n0\r\n\r\n$/,
    );
  });

  it("keeps its trailers", async () => {
    const seen = await returned(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n2\r\nok\r\n0\r\nX-Sum: 42\r\nConnection: x\r\n\r\n",
    );
    expect(fieldsOf(seen)).toEqual(["Trailer: X-Sum", "Transfer-Encoding: chunked"]);
    expect(seen).toMatch(/\r\n2\r\nok\r\n0\r\nX-Sum: 42\r\n\r\n$/);
  });

  it("comes after the hints that came before it", async () => {
    const seen = await returned(
      `HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n${ok}`,
    );
    expect(seen).toMatch(
      /^HTTP\/1\.1 103 Early Hints\r\nLink: <\/a\.css>; rel=preload\r\n\r\nHTTP\/1\.1 200 OK\r\n/i,
    );
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
    ["deflate", deflateRawSync],
    ["identity", (bytes: Buffer) => bytes],
  ])("in %s is forwarded as it is, and judged without it", async (coding, encode) => {
    const bytes = encode(Buffer.from('[{"id":7}]'));
    const upstream = await startUpstream((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": coding });
      response.end(bytes);
    });
    const { open, exchange } = await startProxy(upstream.url);
    const wire = open();
    wire.write(get("/notes", "Connection: close\r\n"));
    expect(Buffer.from(await wire.closed, "latin1").includes(bytes)).toBe(true);
    const { entry, violations } = await exchange();
    expect(entry.reply.body).toBe('[{"id":7}]');
    expect(violations.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
      "/reply/body/0/text is missing",
      "/reply/body/0/id must be string",
    ]);
  });

  it("leads to the proxy where it leads to the upstream, and its cookies come back", async () => {
    const upstream = await startUpstream((_, response) => {
      response.writeHead(302, {
        location: `${upstream.url}/base/next?a=1#b`,
        "set-cookie": ["a=1; Domain=127.0.0.1; Path=/", "b=2; domain=other.example"],
      });
      response.end();
    });
    const { url } = await startProxy(`${upstream.url}/base`);
    const { headers } = await fetch(`${url}/first`, { redirect: "manual" });
    expect(headers.get("location")).toBe(`${url}/next?a=1#b`);
    expect(headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; domain=other.example"]);
  });

  it("leaves the headers of CORS to the server", async () => {
    const upstream = await startUpstream((_, response) => {
      response.writeHead(200, { "access-control-allow-origin": "https://app.example" });
      response.end();
    });
    const { url } = await startProxy(upstream.url);
    const { headers } = await fetch(url, { headers: { origin: "http://localhost:5173" } });
    expect([...headers.keys()].filter((name) => /^access-control|^vary/.test(name))).toEqual([
      "access-control-allow-origin",
    ]);
  });
});

it("every byte of a body passes, in one piece or in many", async () => {
  const bytes = Buffer.from(Array.from({ length: 256 * 300 }, (_, index) => index % 256));
  for (const size of [256, bytes.length]) {
    const body = bytes.subarray(0, size);
    const upstream = await startUpstream(async (request, response) => {
      const received = await buffer(request);
      response.setHeader("content-length", received.length);
      response.end(received);
    });
    const { url } = await startProxy(upstream.url);
    const reply = await fetch(url, { method: "POST", body });
    expect(Buffer.from(await reply.arrayBuffer()).equals(body)).toBe(true);
  }
});
