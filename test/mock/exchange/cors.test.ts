import { describe, expect, it } from "vitest";
import { isLoopbackOrigin } from "../../../src/mock/exchange/cors.ts";
import type { MockOptions } from "../../../src/mock/mock.ts";
import { createAcme } from "../../support/acme/acme.ts";
import { type Connected, describeEachAdapter } from "../../support/adapters.ts";

const PAGE = "http://localhost:5173";

const corsOf = ({ headers }: Response) =>
  Object.fromEntries(
    [...headers].filter(([name]) => name.startsWith("access-control-") || name === "vary"),
  );

const shared = (origin: string) => ({
  vary: "Origin",
  "access-control-allow-origin": origin,
  "access-control-allow-credentials": "true",
  "access-control-expose-headers":
    "X-Mock-Reason, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After",
});

const preflight = (send: Connected["send"], origin: string, more = {}) =>
  send("/notes", {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST", ...more },
  });

describeEachAdapter("a page in a browser", (connect) => {
  const start = (options: Omit<MockOptions, "apis"> = {}) =>
    connect({ apis: [createAcme()], ...options });

  it("may read every reply with credentials when it comes from this machine", async () => {
    const { send } = await start();
    const headers = { origin: PAGE };
    for (const path of ["/notes", "/account", "/nothing"]) {
      expect(corsOf(await send(path, { headers }))).toEqual(shared(PAGE));
    }
  });

  it("may not when it comes from elsewhere, though it gets its answer", async () => {
    const { send } = await start();
    const response = await send("/notes", { headers: { origin: "https://example.test" } });
    expect([response.status, corsOf(response)]).toEqual([200, { vary: "Origin" }]);
  });

  it("leaves caches a reply that varies by origin also where there was none", async () => {
    const { send } = await start();
    expect(corsOf(await send("/notes"))).toEqual({ vary: "Origin" });
  });

  it("may ask before it sends, and is told what it asked for", async () => {
    const { send } = await start();
    const asked = { "access-control-request-headers": "content-type, x-acme-key" };
    const response = await preflight(send, PAGE, asked);
    expect([response.status, await response.text(), corsOf(response)]).toEqual([
      204,
      "",
      {
        ...shared(PAGE),
        "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
        "access-control-allow-headers": "content-type, x-acme-key",
        "access-control-max-age": "600",
      },
    ]);
  });

  it("may reach a private network when it asks for that", async () => {
    const { send } = await start();
    const asked = { "access-control-request-private-network": "true" };
    const { headers } = await preflight(send, PAGE, asked);
    expect(headers.get("access-control-allow-private-network")).toBe("true");
  });

  it("is refused when it asks from elsewhere", async () => {
    const { send } = await start();
    const response = await preflight(send, "https://example.test");
    expect([response.status, corsOf(response)]).toEqual([403, { vary: "Origin" }]);
  });

  it("is let in by the list of origins alone when there is one", async () => {
    const { send } = await start({ corsOrigins: ["https://App.example.test"] });
    const statusOf = async (origin: string) => (await preflight(send, origin)).status;
    expect([
      await statusOf("https://app.example.test"),
      await statusOf("https://app.example.test.evil.test"),
      await statusOf(PAGE),
    ]).toEqual([204, 403, 403]);
  });

  it("is let in from anywhere by *, and its origin is named for the credentials' sake", async () => {
    const { send } = await start({ corsOrigins: ["*"] });
    const response = await preflight(send, "https://example.test");
    expect(response.headers.get("access-control-allow-origin")).toBe("https://example.test");
  });

  it("sees a plain OPTIONS as the operation's, not as a question", async () => {
    const { send } = await start();
    expect((await send("/notes", { method: "OPTIONS", headers: { origin: PAGE } })).status).toBe(
      405,
    );
  });
});

describeEachAdapter("headers of a reply", (connect) => {
  it("stay two lines where there are two cookies", async () => {
    const cookies = ["a=1; Path=/", "b=2; Expires=Fri, 09 Feb 2024 15:05:23 GMT"];
    const api = createAcme({
      around: async (_, next) => ({ ...(await next()), headers: { "Set-Cookie": cookies } }),
    });
    const { send } = await connect({ apis: [api] });
    expect((await send("/notes")).headers.getSetCookie()).toEqual(cookies);
  });

  it("vary by origin also where the API varies by something else", async () => {
    const api = createAcme({
      around: async (_, next) => ({ ...(await next()), headers: { Vary: "Accept" } }),
    });
    const { send } = await connect({ apis: [api] });
    const varies = (await send("/notes")).headers.get("vary")?.split(/, */).toSorted();
    expect(varies).toEqual(["Accept", "Origin"]);
  });
});

describe("an origin of this machine", () => {
  it.each([
    ["http://localhost", true],
    ["https://localhost:8443", true],
    ["http://test-1.localhost:4010", true],
    ["http://127.0.0.1:5173", true],
    ["http://127.1.2.3", true],
    ["http://[::1]:3000", true],
    ["HTTP://LOCALHOST:3000", true],
    ["null", false],
    ["http://localhost.example.test", false],
    ["http://notlocalhost", false],
    ["http://127.0.0.1.example.test", false],
    ["http://localhost:3000/path", false],
    ["ftp://localhost", false],
  ])("%s: %s", (origin, expected) => {
    expect(isLoopbackOrigin(origin)).toBe(expected);
  });
});
