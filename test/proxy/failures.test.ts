import { createServer as createSecureServer } from "node:https";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { get, post, statusesOf } from "../adapters/node/wire.ts";
import { certificate } from "./support/certificate.ts";
import { startProxy } from "./support/proxy.ts";
import { echo, json, readJson, startRawUpstream, startUpstream } from "./support/upstream.ts";

async function problemOf(reply: Response) {
  const body = await readJson<{ title: string; detail: string }>(reply);
  return { status: reply.status, type: reply.headers.get("content-type"), ...body };
}

describe("an upstream", () => {
  it("that is down is told by a 502, and is found again once it is up", async () => {
    const gone = await startUpstream(json([]));
    await gone.close();
    const { url, incident } = await startProxy(gone.url);
    expect(await problemOf(await fetch(`${url}/notes`))).toMatchObject({
      status: 502,
      type: "application/problem+json",
      title: "The upstream cannot be reached",
      detail: expect.stringMatching(/^Cannot forward to .* ECONNREFUSED .*\. Start the server/),
    });
    expect(await incident()).toMatchObject({ kind: "failed", status: 502, path: "/notes" });
    await startUpstream(json([]), gone.port);
    expect((await fetch(`${url}/notes`)).status).toBe(200);
  });

  it("whose name nobody knows is told by a 502", async () => {
    const { url } = await startProxy("http://no-such-host.invalid");
    expect(await problemOf(await fetch(url))).toMatchObject({
      status: 502,
      title: "The upstream's name is unknown",
    });
  });

  it("that does not answer in time is told by a 504, and the proxy goes on", async () => {
    const upstream = await startUpstream((request, response) => {
      if (request.url !== "/slow") response.end("ok");
    });
    const { url } = await startProxy(upstream.url, { timeoutMs: 300 });
    expect(await problemOf(await fetch(`${url}/slow`))).toMatchObject({
      status: 504,
      title: "The upstream takes too long",
    });
    expect(await (await fetch(`${url}/fast`)).text()).toBe("ok");
  });

  it("may be silent for longer than that once it has begun its answer", async () => {
    const upstream = await startUpstream(async (_, response) => {
      response.write("a");
      await delay(1800);
      response.end("b");
    });
    const { url } = await startProxy(upstream.url, { timeoutMs: 300 });
    expect(await (await fetch(url)).text()).toBe("ab");
  });

  it.each([
    ["with a length", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"],
    ["in chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"],
  ])("that dies in the middle of a body %s breaks it for the client too", async (_, reply) => {
    let times = 0;
    const upstream = await startRawUpstream((socket) => {
      times += 1;
      if (times > 1) socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
      else socket.write(reply, () => socket.resetAndDestroy());
    });
    const { url, incident } = await startProxy(upstream.url);
    const first = await fetch(url);
    expect(first.status).toBe(200);
    await expect(first.text()).rejects.toThrow("terminated");
    expect(await incident()).toMatchObject({ kind: "failed", status: undefined });
    expect(await (await fetch(url)).text()).toBe("ok");
  });

  it.each([
    ["another protocol", "SSH-2.0-OpenSSH_9.6\r\n", "The upstream's answer is no HTTP"],
    ["nothing at all", "", "The upstream broke off"],
    [
      "a header of a megabyte",
      `HTTP/1.1 200 OK\r\nX-Long: ${"x".repeat(2 ** 20)}\r\n\r\n`,
      "The upstream's answer is no HTTP",
    ],
    [
      "two different lengths",
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok",
      "The upstream's answer is no HTTP",
    ],
  ])("that answers with %s is told by a 502", async (_, reply, title) => {
    const upstream = await startRawUpstream((socket) => socket.end(reply));
    const { url } = await startProxy(upstream.url);
    const posted = await fetch(url, { method: "POST", body: "x" });
    expect(await problemOf(posted)).toMatchObject({ status: 502, title });
  });

  it("that closes a kept connection at the moment of a GET is asked again, of a POST never", async () => {
    let connections = 0;
    const upstream = await startRawUpstream((socket, seen) => {
      const isFirst = seen.match(/^(GET|POST) /gm)?.length === 1;
      if (isFirst) connections += 1;
      // The first request of a connection is answered, the second one finds it closed.
      if (seen.endsWith("first HTTP/1.1\r\n")) return;
      if (/(GET|POST) \/second/.test(seen) && connections === 1) {
        connections += 1;
        socket.destroy();
      } else socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    });
    const { url } = await startProxy(upstream.url);
    expect((await fetch(`${url}/first`)).status).toBe(200);
    expect((await fetch(`${url}/second`)).status).toBe(200);
    const dead = await startRawUpstream((socket) => socket.destroy());
    const other = await startProxy(dead.url);
    expect((await fetch(other.url, { method: "POST", body: "x" })).status).toBe(502);
    expect(dead.seen().match(/^POST /gm)).toHaveLength(1);
  });

  it("with a certificate of its own is refused, unless any will do", async () => {
    const server = createSecureServer(certificate(), json([]));
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const address = server.address();
    const secure = `https://localhost:${typeof address === "object" ? address?.port : 0}`;
    const careful = await startProxy(secure);
    expect(await problemOf(await fetch(`${careful.url}/notes`))).toMatchObject({
      status: 502,
      title: "The upstream's certificate is not trusted",
      detail: expect.stringContaining("--insecure"),
    });
    const careless = await startProxy(secure, { insecure: true });
    expect((await fetch(`${careless.url}/notes`)).status).toBe(200);
  });
});

describe("a client", () => {
  it("that leaves takes its request to the upstream with it", async () => {
    const { promise: left, resolve } = Promise.withResolvers<void>();
    const upstream = await startUpstream((_, response) => {
      response.write("a");
      response.on("close", () => {
        resolve();
      });
    });
    const { url, incident } = await startProxy(upstream.url);
    const stop = new AbortController();
    await fetch(url, { signal: stop.signal });
    stop.abort();
    await left;
    expect(await incident()).toMatchObject({ kind: "left", status: undefined });
  });

  it("that leaves in the middle of its body breaks it for the upstream too", async () => {
    const { promise: broken, resolve } = Promise.withResolvers<boolean>();
    const upstream = await startUpstream((request) => {
      request.on("data", () => {});
      request.on("close", () => {
        resolve(!request.complete);
      });
    });
    const wire = (await startProxy(upstream.url)).open();
    wire.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nbegins");
    await delay(100);
    wire.socket.destroy();
    expect(await broken).toBe(true);
  });

  it.each([
    ["a request of two lengths", post("/a", "{}", "Transfer-Encoding: chunked\r\n"), 400],
    ["a length twice", post("/a", "{}", "Content-Length: 3\r\n"), 400],
    [
      "chunks that are none",
      "POST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["a space in front of the colon", get("/a", "Content-Length : 4\r\n"), 400],
    ["a folded header", get("/a", "X-A: 1\r\n 2\r\n"), 400],
    ["no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400],
    ["a header of a megabyte", get("/a", `X-Long: ${"x".repeat(2 ** 20)}\r\n`), 431],
    ["no host", "GET /a HTTP/1.1\r\n\r\n", 400],
    ["a foreign host", get("/a").replace("localhost", "evil.example"), 403],
    ["the whole server", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 501],
  ])("that sends %s is refused, and the upstream is not asked", async (_, request, status) => {
    const upstream = await startUpstream(echo);
    const { url, open } = await startProxy(upstream.url);
    const wire = open();
    wire.write(request);
    expect(statusesOf(await wire.until(/\r\n\r\n\{[^]*\}$/))).toEqual([status]);
    expect(upstream.requests).toEqual([]);
    expect((await fetch(`${url}/after`)).status).toBe(200);
  });

  it("cannot put a field of its own into what the proxy says of it", async () => {
    const upstream = await startUpstream(echo);
    const wire = (await startProxy(upstream.url)).open();
    wire.write(get("/a", "X-Forwarded-For: 1\r\nConnection: x-forwarded-for, host, via\r\n"));
    const seen = await wire.until(/"body":""\}/);
    expect(seen).toMatch(/"X-Forwarded-For","1, 127\.0\.0\.1"/);
    expect(seen).toMatch(/"Via","1\.1 doubletake-/);
  });

  it("of a proxy that is its own upstream is told so", async () => {
    const upstream = await startUpstream(echo);
    const probe = await startProxy(upstream.url);
    await probe.close();
    const { createProxy } = await import("../../src/proxy/proxy.ts");
    const { serveProxy } = await import("../../src/cli/proxy/serve-proxy.ts");
    const options = {
      timeoutMs: 5000,
      insecure: false,
      apis: [],
      validate: "off",
      tell: () => {},
    } as const;
    const serving = await serveProxy(
      createProxy({ ...options, url: new URL(probe.url) }),
      Number(new URL(probe.url).port),
      "127.0.0.1",
    );
    onTestFinished(() => serving.close());
    expect(await problemOf(await fetch(`${probe.url}/a`))).toMatchObject({
      status: 508,
      title: "The proxy is its own upstream",
    });
  });

  it("in a page of this machine may read what the proxy says", async () => {
    const { url } = await startProxy("http://127.0.0.1:1");
    const origin = "http://localhost:5173";
    const { headers } = await fetch(url, { headers: { origin } });
    expect(headers.get("access-control-allow-origin")).toBe(origin);
  });
});
