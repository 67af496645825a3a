import { createHash } from "node:crypto";
import { request as send } from "node:http";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { BODY_LIMIT } from "../../src/mock/exchange/body.ts";
import { get } from "../adapters/node/wire.ts";
import { startProxy } from "./support/proxy.ts";
import { startRawUpstream, startUpstream } from "./support/upstream.ts";

const MEGABYTE = 2 ** 20;
const BLOCK = Buffer.alloc(MEGABYTE, "0123456789abcdef");

/** So many blocks, one after the other, as they are taken. */
function* blocks(count: number, onBlock: () => void = () => {}): Generator<Buffer> {
  for (let index = 0; index < count; index += 1) {
    onBlock();
    yield BLOCK;
  }
}

/** Sends a body that is made as it is taken. */
function upload(url: string, body: Readable): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const request = send(url, { method: "POST" }, (reply) => {
    void buffer(reply).then(
      (bytes) => resolve({ status: reply.statusCode ?? 0, text: bytes.toString() }),
      reject,
    );
  });
  request.on("error", reject);
  body.pipe(request);
  return promise;
}

describe("a large body", () => {
  it("is handed to the client whole, and no faster than it is read", async () => {
    let made = 0;
    const upstream = await startUpstream((_, response) => {
      Readable.from(blocks(100, () => (made += 1))).pipe(response);
    });
    const { url, exchange } = await startProxy(upstream.url);
    const reply = await fetch(`${url}/notes`);
    await delay(500);
    const ahead = made;
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of reply.body ?? []) {
      hash.update(chunk);
      size += chunk.length;
    }
    expect(ahead).toBeLessThan(50);
    expect(size).toBe(100 * MEGABYTE);
    const expected = createHash("sha256");
    for (const block of blocks(100)) expected.update(block);
    expect(hash.digest("hex")).toBe(expected.digest("hex"));
    const { unseen, sizes, entry } = await exchange();
    expect([unseen.reply, sizes.reply, entry.reply.body]).toEqual([true, 100 * MEGABYTE, ""]);
  });

  it("is handed to the upstream whole, and no faster than it is read", async () => {
    let made = 0;
    let ahead = 0;
    const upstream = await startUpstream(async (request, response) => {
      await delay(500);
      ahead = made;
      const { length: size } = await buffer(request);
      response.end(String(size));
    });
    const { url, exchange } = await startProxy(upstream.url);
    const reply = await upload(`${url}/notes`, Readable.from(blocks(100, () => (made += 1))));
    expect(reply).toEqual({ status: 200, text: String(100 * MEGABYTE) });
    expect(ahead).toBeLessThan(50);
    const { unseen, sizes, violations } = await exchange();
    expect([unseen.request, sizes.request]).toEqual([true, 100 * MEGABYTE]);
    // Nobody can tell what is wrong with a body that was not seen.
    expect(violations.map(({ rule }) => rule.id)).toEqual(["proxy/status-is-documented"]);
  });

  it("is not kept in memory", async () => {
    const upstream = await startUpstream((_, response) => {
      Readable.from(blocks(300)).pipe(response);
    });
    const { url } = await startProxy(upstream.url);
    globalThis.gc?.();
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    let size = 0;
    const reply = await fetch(url);
    for await (const chunk of reply.body ?? []) {
      size += chunk.length;
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    expect(size).toBe(300 * MEGABYTE);
    expect(most).toBeLessThan(100 * MEGABYTE);
  }, 20_000);

  it("that is as long as the limit is judged, and one that is longer is not", async () => {
    const upstream = await startUpstream((request, response) => {
      const fill = BODY_LIMIT - 2 + Number(request.url?.endsWith("limit=2"));
      response.writeHead(200, { "content-type": "application/json" });
      response.end(`"${"x".repeat(fill)}"`);
    });
    const { url, exchange } = await startProxy(upstream.url);
    const judged: string[][] = [];
    for (const limit of [1, 2]) {
      await (await fetch(`${url}/notes?limit=${limit}`)).arrayBuffer();
      judged.push((await exchange()).violations.map(({ rule }) => rule.id));
    }
    expect(judged).toEqual([["proxy/body-fits-schema"], []]);
  });
});

describe("a client that does not read", () => {
  it("does not keep the proxy from going on when the upstream dies meanwhile", async () => {
    let isDying = true;
    const upstream = await startRawUpstream((socket) => {
      if (!isDying) {
        socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        return;
      }
      isDying = false;
      socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 99999999\r\n\r\n");
      for (let count = 0; count < 20; count += 1) socket.write(BLOCK);
      setTimeout(() => socket.resetAndDestroy(), 200);
    });
    const { url, open, incident } = await startProxy(upstream.url);
    const wire = open();
    wire.write(get("/notes"));
    wire.socket.pause();
    await delay(500);
    wire.socket.resume();
    expect(await incident()).toMatchObject({ kind: "failed", status: undefined });
    expect((await wire.closed).length).toBeLessThan(99_999_999);
    expect(await (await fetch(url)).text()).toBe("ok");
  });
});

describe("a stream", () => {
  it("of events comes as it is sent, its header before the first of them", async () => {
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    const upstream = await startUpstream(async (_, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      await asked;
      response.write("data: 1\n\n");
    });
    const wire = (await startProxy(upstream.url)).open();
    wire.write(get("/events"));
    await wire.until(/text\/event-stream[^]*\r\n\r\n$/);
    ask();
    expect(await wire.until(/data: 1\n\n/)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("in both directions at once is possible", async () => {
    const upstream = await startUpstream((request, response) => {
      request.on("data", (chunk: Buffer) => response.write(chunk.toString().toUpperCase()));
      request.on("end", () => response.end());
    });
    const wire = (await startProxy(upstream.url)).open();
    wire.write(
      "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n",
    );
    await wire.until(/ONE/);
    wire.write("3\r\ntwo\r\n0\r\n\r\n");
    expect(await wire.until(/TWO\r\n0\r\n\r\n$/)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("that is refused before its end gets the refusal", async () => {
    const upstream = await startUpstream((request, response) => {
      request.once("data", () => {
        response.writeHead(413, { connection: "close", "content-length": "8" });
        response.end("too long");
      });
    });
    const wire = (await startProxy(upstream.url)).open();
    wire.write(
      "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n",
    );
    expect(await wire.until(/too long$/)).toMatch(/^HTTP\/1\.1 413 /);
  });
});

describe("many clients", () => {
  it("each get their own answer", async () => {
    const upstream = await startUpstream((request, response) => {
      request.resume();
      setTimeout(() => response.end(request.url), 20);
    });
    const { url, events } = await startProxy(upstream.url);
    const paths = Array.from({ length: 400 }, (_, index) => `/client/${index}`);
    const replies = await Promise.all(paths.map(async (path) => (await fetch(url + path)).text()));
    expect(replies).toEqual(paths);
    expect(events).toHaveLength(400);
  });
});
