import { describe, expect, it } from "vitest";
import { toFetch } from "../../src/adapters/fetch.ts";
import type { MockReply, MockRequest } from "../../src/mock/message.ts";

/** A mock that keeps what it was asked, and answers what the test says. */
function start(reply: Partial<MockReply> = {}) {
  const requests: MockRequest[] = [];
  const fetchFrom = toFetch({
    async handle(request) {
      requests.push(request);
      return { status: 200, headers: {}, body: "", ...reply };
    },
  });
  return { requests, fetchFrom };
}

describe("a fetch that never leaves the process", () => {
  it("hands on what a server would see", async () => {
    const { requests, fetchFrom } = start();
    await fetchFrom("http://one.localhost:4010/a%20b/c?x=1&y=%20#part", {
      method: "post",
      body: "é",
      headers: { "X-One": "1" },
    });
    expect(requests).toEqual([
      {
        method: "POST",
        path: "/a%20b/c",
        query: "x=1&y=%20",
        headers: {
          host: "one.localhost:4010",
          accept: "*/*",
          "content-type": "text/plain;charset=UTF-8",
          "x-one": "1",
        },
        body: new TextEncoder().encode("é"),
        remoteAddress: "127.0.0.1",
      },
    ]);
  });

  it("takes a Request as well as an address, and nothing more than that", async () => {
    const { requests, fetchFrom } = start();
    await fetchFrom(new Request("http://localhost/a", { headers: { accept: "text/html" } }));
    await fetchFrom(new URL("http://localhost"));
    expect(requests.map(({ path, query, headers, body }) => [path, query, headers, body])).toEqual([
      ["/a", "", { host: "localhost", accept: "text/html" }, new Uint8Array()],
      ["/", "", { host: "localhost", accept: "*/*" }, new Uint8Array()],
    ]);
  });

  it("gives back status, header lines and body, bytes as they are", async () => {
    const headers = { "X-One": "1", "Set-Cookie": ["a=1", "b=2"] };
    const { fetchFrom } = start({ status: 418, headers, body: new Uint8Array([1, 2, 255]) });
    const response = await fetchFrom("http://localhost/");
    expect([response.status, [...response.headers], await response.bytes()]).toEqual([
      418,
      [
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
        ["x-one", "1"],
      ],
      new Uint8Array([1, 2, 255]),
    ]);
  });

  it.each([204, 205, 304])("gives back %i without a body", async (status) => {
    const response = await start({ status }).fetchFrom("http://localhost/");
    expect([response.status, response.body]).toEqual([status, null]);
  });

  it("gives back a stream as it grows, and ends it when the reader leaves", async () => {
    const ended = Promise.withResolvers<string>();
    async function* stream() {
      try {
        yield "one";
        yield "two";
        yield "three";
      } finally {
        ended.resolve("ended");
      }
    }
    const response = await start({ body: stream() }).fetchFrom("http://localhost/");
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe("one");
    await reader?.cancel();
    expect(await ended.promise).toBe("ended");
  });

  it("fails as fetch does when a fault breaks the connection", async () => {
    const reset = start({ broken: { kind: "reset" } }).fetchFrom("http://localhost/");
    await expect(reset).rejects.toThrow(TypeError);
    const broken = { kind: "truncated", bytes: 2 } as const;
    const cut = await start({ body: "whole", broken }).fetchFrom("http://localhost/");
    await expect(cut.text()).rejects.toThrow(TypeError);
  });

  it("answers with a problem where a reply is none", async () => {
    const headers = { "X-Note": "a\nb", "Access-Control-Allow-Origin": "http://localhost" };
    const response = await start({ headers }).fetchFrom("http://localhost/");
    expect([response.status, [...response.headers]]).toEqual([
      500,
      [
        ["access-control-allow-origin", "http://localhost"],
        ["content-type", "application/problem+json"],
      ],
    ]);
    expect(await response.json()).toMatchObject({ title: "The reply cannot be sent" });
  });

  it("fails at once when the caller gives up, however long the mock takes", async () => {
    const handle = () => new Promise<never>(() => undefined);
    const controller = new AbortController();
    const pending = toFetch({ handle })("http://localhost/", { signal: controller.signal });
    controller.abort(new Error("no more time"));
    await expect(pending).rejects.toThrow("no more time");
  });

  it("is refused before it is sent when it has been aborted", async () => {
    const { requests, fetchFrom } = start();
    const signal = AbortSignal.abort();
    await expect(fetchFrom("http://localhost/", { signal })).rejects.toThrow(
      expect.objectContaining({ name: "AbortError" }),
    );
    expect(requests).toEqual([]);
  });
});
