import type { Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createServer } from "node:http";
import { get, statusesOf } from "../adapters/node/wire.ts";
import { startProxy } from "./support/proxy.ts";
import { startUpstream } from "./support/upstream.ts";

const ASK = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: abc\r\n";

/** A server that turns each connection that asks for it into one that sends back what it gets. */
async function startEcho(): Promise<{ readonly url: string; readonly heads: string[] }> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer().on("upgrade", (request, socket: Socket, head: Buffer) => {
    sockets.add(socket);
    heads.push(request.rawHeaders.join("\n"));
    socket.on("error", () => {});
    socket.write(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-One: 1\r\n\r\nhello ",
    );
    socket.write(head);
    socket.on("data", (bytes: Buffer) => {
      if (bytes.toString() === "die") socket.destroy();
      else socket.write(bytes);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`, heads };
}

describe("a request for a WebSocket", () => {
  it("opens one, through which each byte passes both ways", async () => {
    const upstream = await startEcho();
    const { open, incident } = await startProxy(upstream.url);
    const wire = open();
    wire.write(`${get("/websocket", ASK)}early`);
    const seen = await wire.until(/hello early$/);
    expect(seen).toMatch(
      /^HTTP\/1\.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-One: 1\r\n\r\n/,
    );
    wire.write(Buffer.from([0x81, 0x00, 0xff]));
    await wire.until(new RegExp(String.raw`\x81\x00\xff$`));
    expect(upstream.heads[0]).toMatch(/Sec-WebSocket-Key\nabc/);
    expect(upstream.heads[0]).toMatch(/Connection\nUpgrade\nUpgrade\nwebsocket$/);
    expect(await incident()).toMatchObject({ kind: "tunnel", status: 101, path: "/websocket" });
  });

  it("ends for the client when the upstream ends it", async () => {
    const wire = (await startProxy((await startEcho()).url)).open();
    wire.write(get("/websocket", ASK));
    await wire.until(/hello $/);
    wire.write("die");
    expect(await wire.closed).toMatch(/hello $/);
  });

  it("gets the answer of an upstream that opens none, and its connection is closed", async () => {
    const upstream = await startUpstream((_, response) => {
      response.writeHead(403, { "content-type": "text/plain" });
      response.end("no sockets here");
    });
    const { open, exchange } = await startProxy(upstream.url);
    const wire = open();
    // What follows must not reach the upstream beside the proxy.
    wire.write(get("/websocket", ASK) + get("/smuggled"));
    const seen = await wire.closed;
    expect(statusesOf(seen)).toEqual([403]);
    expect(seen).toMatch(/no sockets here/);
    expect((await exchange()).entry.reply).toMatchObject({ status: 403, body: "no sockets here" });
    expect(upstream.requests.map(({ url }) => url)).toEqual(["/websocket"]);
  });

  it("is told by a 502 that the upstream is down", async () => {
    const wire = (await startProxy("http://127.0.0.1:1")).open();
    wire.write(get("/websocket", ASK));
    expect(await wire.closed).toMatch(
      /^HTTP\/1\.1 502 Bad Gateway\r\n[^]*The upstream cannot be reached/,
    );
  });

  it("is told by a 504 that the upstream takes too long", async () => {
    const upstream = await startUpstream(() => {});
    const wire = (await startProxy(upstream.url, { timeoutMs: 200 })).open();
    wire.write(get("/websocket", ASK));
    expect(await wire.closed).toMatch(/^HTTP\/1\.1 504 Gateway Timeout\r\n/);
  });

  it("of a foreign host is refused", async () => {
    const upstream = await startEcho();
    const wire = (await startProxy(upstream.url)).open();
    wire.write(get("/websocket", ASK).replace("localhost", "evil.example"));
    expect(statusesOf(await wire.closed)).toEqual([403]);
    expect(upstream.heads).toEqual([]);
  });

  it("does not keep a proxy from ending", async () => {
    const { open, close } = await startProxy((await startEcho()).url);
    const wire = open();
    wire.write(get("/websocket", ASK));
    await wire.until(/hello $/);
    await close();
    expect(await wire.closed).toMatch(/hello $/);
  });
});
