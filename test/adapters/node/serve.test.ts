import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { serve } from "../../../src/adapters/node/serve.ts";
import { BODY_LIMIT } from "../../../src/mock/exchange/body.ts";
import { asObject } from "../../../src/lib/json.ts";
import type { MockReply } from "../../../src/mock/message.ts";
import { createMock } from "../../../src/mock/mock.ts";
import { createAcme } from "../../support/acme/acme.ts";
import { get, openWire, post, startServer, statusesOf } from "./wire.ts";

const createAcmeMock = () => createMock({ apis: [createAcme()] });

describe("a connection", () => {
  it("is kept for the next request", async () => {
    const wire = (await startServer()).open();
    wire.write(post("/notes", '{"text":"a"}'));
    await wire.until(/"text":"a"\}$/);
    wire.write(get("/notes/n1"));
    expect(statusesOf(await wire.until(/200 OK[^]*"text":"a"\}$/))).toEqual([201, 200]);
  });

  it("closes after the reply when the client asks for that", async () => {
    const wire = (await startServer()).open();
    wire.write(get("/notes", "Connection: close\r\n"));
    expect(await wire.closed).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\n\[\]$/);
  });

  it("answers pipelined requests in their order, one after another", async () => {
    const wire = (await startServer()).open();
    const texts = ["a", "b", "c", "d", "e"];
    wire.write(
      texts.map((text) => post("/notes", `{"text":"${text}"}`)).join("") +
        get("/nothing") +
        get("/notes"),
    );
    const seen = await wire.until(/\}\]$/);
    expect(statusesOf(seen)).toEqual([201, 201, 201, 201, 201, 404, 200]);
    const ids = [...seen.matchAll(/\r\n\r\n\{"id":"(n\d)","text":"(.)"\}/g)];
    expect(ids.map(([, id, text]) => `${id}${text}`)).toEqual(["n1a", "n2b", "n3c", "n4d", "n5e"]);
  });

  it("takes a body in chunks, wherever they are cut", async () => {
    const wire = (await startServer()).open();
    const chunk = (part: string) => `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`;
    const head =
      "POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    wire.write(`${head}${chunk('{"te')}`);
    wire.write(`${chunk('xt":"in ')}${chunk('chunks"}')}0\r\n\r\n`);
    expect(await wire.until(/\}$/)).toContain('{"id":"n1","text":"in chunks"}');
  });

  it("takes a body of several packets, cut inside of a character", async () => {
    const wire = (await startServer()).open();
    const request = Buffer.from(post("/notes", '{"text":"é"}'));
    const cut = request.indexOf(0xc3) + 1;
    wire.write(request.subarray(0, cut));
    await new Promise((resolve) => wire.socket.write("", resolve));
    wire.write(request.subarray(cut));
    const seen = await wire.until(/\}$/);
    expect(Buffer.from(seen, "latin1").toString()).toContain('{"id":"n1","text":"é"}');
  });

  it("says 100 to a client that waits for it before it sends the body", async () => {
    const wire = (await startServer()).open();
    const [head = "", body = ""] = post("/notes", '{"text":"a"}', "Expect: 100-continue\r\n").split(
      /(?<=\r\n\r\n)/,
    );
    wire.write(head);
    await wire.until(/^HTTP\/1\.1 100 Continue\r\n\r\n$/);
    wire.write(body);
    expect(statusesOf(await wire.until(/\}$/))).toEqual([100, 201]);
  });

  it("takes a target that names the host, as a proxy's client sends it", async () => {
    const wire = (await startServer()).open();
    wire.write(get("http://localhost:4010/notes?limit=1"));
    expect(statusesOf(await wire.until(/\[\]$/))).toEqual([200]);
  });
});

describe("a reply over the wire", () => {
  it("has one Date, of the world, its length, and no length where there is no content", async () => {
    const wire = (await startServer()).open();
    wire.write(get("/notes") + `DELETE /notes/n1 HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    const [, listed = "", deleted = ""] = (await wire.until(/204[^]*\r\n\r\n$/)).split("HTTP/1.1 ");
    expect(listed.match(/^(date|content-length):.*$/gim)).toEqual([
      expect.stringMatching(/^Date: .* GMT$/),
      "Content-Length: 2",
    ]);
    expect(deleted).not.toMatch(/content-length|transfer-encoding/i);
  });

  it("has no body for HEAD, so that the next reply begins where it should", async () => {
    const wire = (await startServer()).open();
    wire.write(`HEAD /notes HTTP/1.1\r\nHost: localhost\r\n\r\n${get("/notes/latest")}`);
    const seen = await wire.until(/404[^]*\r\n\r\n/);
    expect(seen).toMatch(
      /^HTTP\/1\.1 200 OK\r\n[^]*Content-Length: 2\r\n[^]*\r\n\r\nHTTP\/1\.1 404 /,
    );
  });

  it("has a line for each cookie", async () => {
    const api = createAcme({
      around: async (_, next) => ({ ...(await next()), headers: { "Set-Cookie": ["a=1", "b=2"] } }),
    });
    const wire = (await startServer({}, await createMock({ apis: [api] }))).open();
    wire.write(get("/notes"));
    const seen = await wire.until(/\[\]$/);
    expect(seen.match(/^Set-Cookie: .*$/gm)).toEqual(["Set-Cookie: a=1", "Set-Cookie: b=2"]);
  });
});

describe("a reply with a mistake in its header", () => {
  const serveReply = async (reply: MockReply) => {
    const wire = (await startServer({}, { handle: () => reply })).open();
    wire.write(get("/", "Connection: close\r\n"));
    return wire.closed;
  };

  it("is replaced whole, with the text of its status", async () => {
    const seen = await serveReply({ status: 201, headers: { "X-Note": "a\nb" }, body: "" });
    expect(seen).toMatch(/^HTTP\/1\.1 500 Internal Server Error\r\n/);
  });

  it("has one length, however the name of that field is written", async () => {
    const seen = await serveReply({ status: 200, headers: { "content-length": "2" }, body: "ok" });
    expect(seen.match(/content-length: .*/gi)).toEqual(["content-length: 2"]);
  });
});

describe("a reply that is a stream", () => {
  /** Counts the chunks that were asked for, and tells when nobody wants more. */
  function createStream(chunks: number, size: number) {
    const left = Promise.withResolvers<string>();
    const seen = { asked: 0, left: left.promise };
    async function* stream() {
      try {
        for (; seen.asked < chunks; seen.asked += 1) yield "x".repeat(size);
        await left.promise;
      } finally {
        left.resolve("left");
      }
    }
    const handle = () => Promise.resolve({ status: 200, headers: {}, body: stream() });
    return { seen, handle };
  }

  it("waits for a slow reader, and ends when the reader leaves", async () => {
    const { seen, handle } = createStream(1000, 1_048_576);
    const wire = (await startServer({}, { handle })).open();
    wire.write(get("/"));
    await wire.until(/^HTTP\/1\.1 200 OK\r\n[^]*xxxx/);
    wire.socket.destroy();
    expect(await seen.left).toBe("left");
    expect(seen.asked).toBeLessThan(1000);
  });

  it("goes on as the reader reads, and leaves no listener behind", async () => {
    const warnings: string[] = [];
    const warn = ({ name }: Error) => void warnings.push(name);
    process.on("warning", warn);
    onTestFinished(() => void process.off("warning", warn));
    async function* stream() {
      for (let index = 0; index < 32; index += 1) yield String(index % 10).repeat(262_144);
    }
    const handle = () => Promise.resolve({ status: 200, headers: {}, body: stream() });
    const { url } = await startServer({}, { handle });
    const text = await (await fetch(url)).text();
    expect([text.length, text.at(262_144), text.at(-1)]).toEqual([32 * 262_144, "1", "1"]);
    expect(warnings).toEqual([]);
  });
});

describe("a client that misbehaves", () => {
  /** Status and title of a connection's only reply, when that is a whole problem body that agrees. */
  function problemOf(seen: string): unknown[] {
    const [, status, text, length, body = ""] =
      /^HTTP\/1\.1 (\d+) ([^\r]*)\r\nContent-Type: application\/problem\+json\r\nContent-Length: (\d+)\r\nConnection: close\r\n\r\n(\{.*\})$/.exec(
        seen,
      ) ?? [];
    const problem = asObject(JSON.parse(body || "{}"));
    const agrees = problem["status"] === Number(status) && Number(length) === body.length;
    return agrees && problem["title"] === text ? [Number(status), text] : [seen];
  }

  it("is told that its body is too large, at once, and the connection closes", async () => {
    const server = await startServer();
    const wire = server.open();
    wire.write(
      `POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${64 * BODY_LIMIT}\r\n\r\n`,
    );
    const seen = await wire.closed;
    expect(seen).toMatch(/^HTTP\/1\.1 413 Payload Too Large\r\n[^]*\r\nConnection: close\r\n/i);
    expect(seen).toContain('"title":"The body is too large"');
    const next = server.open();
    next.write(get("/notes"));
    expect(statusesOf(await next.until(/\[\]$/))).toEqual([200]);
  });

  it("is told so in place of 100 when it waits before it sends the body", async () => {
    const wire = (await startServer()).open();
    wire.write(
      `POST /notes HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: ${BODY_LIMIT + 1}\r\n\r\n`,
    );
    expect(statusesOf(await wire.closed)).toEqual([413]);
  });

  it("is told so also when its chunks never end", async () => {
    const wire = (await startServer()).open();
    wire.write("POST /notes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
    const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
    for (let sent = 0; sent <= BODY_LIMIT; sent += 65_536) wire.write(chunk);
    expect(statusesOf(await wire.closed)).toEqual([413]);
  });

  it.each([
    ["before its header ends", "POST /notes HTTP/1.1\r\nHost: loc"],
    [
      "before its body ends",
      'POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n{"te',
    ],
    [
      "inside of a chunk",
      'POST /notes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{"te',
    ],
  ])("is cut off when it stops half-way: %s", async (_, half) => {
    const server = await startServer({ requestTimeoutMs: 50 });
    const wire = server.open();
    wire.write(half);
    expect(problemOf(await wire.closed)).toEqual([408, "Request Timeout"]);
    const next = server.open();
    next.write(get("/notes"));
    expect(statusesOf(await next.until(/\[\]$/))).toEqual([200]);
  });

  it("may go away half-way: its request is not played, and the next one works", async () => {
    const mock = await createAcmeMock();
    const server = await startServer({}, mock);
    const wire = server.open();
    wire.write(post("/notes", '{"text":"lost"}').slice(0, -3));
    wire.socket.end();
    await wire.closed;
    const next = server.open();
    next.write(get("/notes"));
    expect(statusesOf(await next.until(/\[\]$/))).toEqual([200]);
    expect(mock.engine.journal.entries("default").length).toBe(1);
  });

  it("may reset the connection while its reply is made, and the next request works", async () => {
    const entered = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const api = createAcme({
      async around({ request }, next) {
        if (request.method === "POST") {
          entered.resolve();
          await go.promise;
        }
        return next();
      },
    });
    const server = await startServer({}, await createMock({ apis: [api] }));
    const wire = server.open();
    wire.write(post("/notes", '{"text":"a"}'));
    await entered.promise;
    wire.socket.resetAndDestroy();
    await wire.closed;
    go.resolve();
    const next = server.open();
    next.write(get("/notes/latest"));
    expect(await next.until(/\}$/)).toContain('{"id":"n1","text":"a"}');
  });

  it.each([
    ["no HTTP", "hello\r\n\r\n"],
    ["TLS", "\u0016\u0003\u0001\u0000\u00a5\u0001"],
    ["no Host", "GET /notes HTTP/1.1\r\n\r\n"],
    [
      "two lengths",
      "POST /notes HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    ],
    [
      "a length and chunks",
      "POST /notes HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    [
      "a wrong chunk",
      "POST /notes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
  ])("gets 400 and is closed when it speaks wrongly: %s", async (_, bytes) => {
    const server = await startServer();
    const wire = server.open();
    wire.write(Buffer.from(bytes, "latin1"));
    expect(problemOf(await wire.closed)).toEqual([400, "Bad Request"]);
    const next = server.open();
    next.write(get("/notes"));
    expect(statusesOf(await next.until(/\[\]$/))).toEqual([200]);
  });

  it("gets 431 when its header is too long", async () => {
    const wire = (await startServer()).open();
    wire.write(get("/notes", `X-Long: ${"x".repeat(20_000)}\r\n`));
    expect(problemOf(await wire.closed)).toEqual([431, "Request Header Fields Too Large"]);
  });
});

describe("a server", () => {
  it("says where it listens, on a free port by default", async () => {
    const running = await serve(await createAcmeMock());
    onTestFinished(() => running.close());
    expect(running.port).toBeGreaterThan(0);
    expect(running.url).toBe(`http://127.0.0.1:${running.port}`);
    expect((await fetch(`${running.url}/notes`)).status).toBe(200);
  });

  it("writes an IPv6 host in brackets", async () => {
    const running = await serve(await createAcmeMock(), { host: "::1" });
    onTestFinished(() => running.close());
    expect(running.url).toBe(`http://[::1]:${running.port}`);
    expect((await fetch(`${running.url}/notes`)).status).toBe(200);
  });

  it("stops at once, although clients keep their connections and wait for replies", async () => {
    const entered = Promise.withResolvers<void>();
    const api = createAcme({
      around() {
        entered.resolve();
        return new Promise<never>(() => undefined);
      },
    });
    const { open, url, close } = await startServer({}, await createMock({ apis: [api] }));
    const idle = open();
    idle.write("GET /notes HT");
    const waiting = open();
    waiting.write(get("/notes"));
    await entered.promise;
    await close();
    expect([await idle.closed, await waiting.closed]).toEqual(["", ""]);
    await expect(fetch(`${url}/notes`)).rejects.toThrow(TypeError);
  });

  it("says that its port is in use", async () => {
    const other = createServer();
    const { promise, resolve } = Promise.withResolvers<void>();
    other.listen(0, "127.0.0.1", resolve);
    onTestFinished(() => void other.close());
    await promise;
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(serve(await createAcmeMock(), { port })).rejects.toThrow(
      expect.objectContaining({
        name: "ToolkitError",
        code: "PORT_IN_USE",
        message: `Cannot listen on 127.0.0.1:${port}: the port is in use. Stop the other program, or take a free port with --port 0.`,
      }),
    );
  });

  it("says that it cannot have its address", async () => {
    await expect(serve(await createAcmeMock(), { host: "192.0.2.1" })).rejects.toThrow(
      expect.objectContaining({
        code: "ADDRESS_UNAVAILABLE",
        message: expect.stringMatching(
          /^Cannot listen on 192\.0\.2\.1:0: .*EADDRNOTAVAIL.*\. Choose another host or port\.$/,
        ),
      }),
    );
  });

  it("can be reached by the name of a world", async () => {
    const running = await serve(await createAcmeMock());
    onTestFinished(() => running.close());
    const wire = openWire(running.port);
    wire.write(post("/notes", '{"text":"a"}').replace("Host: localhost", "Host: one.localhost:80"));
    await wire.until(/\}$/);
    const notes = await fetch(`${running.url}/_w/one/notes`);
    expect(await notes.json()).toEqual([{ id: "n1", text: "a" }]);
  });
});
