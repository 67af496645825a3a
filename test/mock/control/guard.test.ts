import { describe, expect, it } from "vitest";
import { createMock, type MockOptions } from "../../../src/mock/mock.ts";
import type { MockReply, MockRequest } from "../../../src/mock/message.ts";
import { acme } from "../../support/small/small.ts";

/** Straight to the engine: `fetch` would not let a test choose Host and address. */
async function ask(
  { control }: Pick<MockOptions, "control"> & Pick<MockOptions, "corsOrigins">,
  { headers, ...request }: Partial<MockRequest>,
  corsOrigins?: readonly string[],
): Promise<MockReply> {
  const mock = await createMock({
    apis: [acme],
    ...(control !== undefined && { control }),
    ...(corsOrigins && { corsOrigins }),
  });
  return mock.handle({
    method: "POST",
    path: "/__mock/v1/reset",
    query: "",
    headers: { host: "localhost:4010", ...headers },
    body: new Uint8Array(),
    remoteAddress: "127.0.0.1",
    ...request,
  });
}

describe("control: who may steer", () => {
  it.each([
    ["localhost"],
    ["LOCALHOST:4010"],
    ["w1.localhost:4010"],
    ["127.0.0.1:4010"],
    ["127.9.8.7"],
    ["[::1]:4010"],
  ])("takes a request for the host %s", async (host) => {
    expect((await ask({}, { headers: { host } })).status).toBe(204);
  });

  it.each([
    ["evil.example"],
    ["localhost.evil.example"],
    ["127.0.0.1.evil.example"],
    ["evil.example:4010"],
    ["10.0.0.1"],
    ["0.0.0.0:4010"],
    ["[::]"],
    [""],
  ])("refuses the host %s, whose name may have been pointed here", async (host) => {
    const refused = await ask({}, { headers: { host } });
    expect([
      refused.status,
      refused.headers["Content-Type"],
      refused.headers["Cache-Control"],
    ]).toEqual([403, "application/problem+json", "no-store"]);
    expect(refused.body).toContain("--control-token");
  });

  it.each([
    ["https://evil.example", 403],
    ["null", 403],
    ["http://localhost.evil.example", 403],
    ["http://127.0.0.1@evil.example", 403],
    ["http://localhost:5173", 204],
    ["http://[::1]:5173", 204],
  ])("answers a page of %s with %i", async (origin, status) => {
    const reply = await ask({}, { headers: { origin } });
    expect(reply.status).toBe(status);
    expect("Access-Control-Allow-Origin" in reply.headers).toBe(status === 204);
  });

  it.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "cross-site", origin: "https://evil.example" }, 403],
    [{ "sec-fetch-site": "cross-site", origin: "http://localhost:5173" }, 204],
    [{ "sec-fetch-site": "same-origin" }, 204],
    [{ "sec-fetch-site": "none" }, 204],
  ])("answers what a browser sends with %j by %i", async (headers, status) => {
    const reply = await ask({}, { headers: { host: "127.0.0.1:4010", ...headers } });
    expect(reply.status).toBe(status);
  });

  it("does not let --cors-origin open the control API", async () => {
    const headers = { origin: "https://app.example" };
    expect((await ask({}, { headers }, ["*"])).status).toBe(403);
    const preflight = { ...headers, "access-control-request-method": "POST" };
    expect((await ask({}, { method: "OPTIONS", headers: preflight }, ["*"])).status).toBe(403);
  });

  it.each([
    ["127.0.0.1", 204],
    ["::1", 204],
    ["::ffff:127.0.0.1", 204],
    ["192.168.1.7", 403],
    ["::ffff:10.0.0.1", 403],
    ["", 403],
  ])("answers the address %s with %i", async (remoteAddress, status) => {
    expect((await ask({}, { remoteAddress })).status).toBe(status);
  });

  it("takes any request that bears the token, and none without it", async () => {
    const options = { control: { token: "open-sesame" } };
    const far = { host: "mock.example", origin: "https://app.example" };
    const call = async (headers: MockRequest["headers"], origins?: readonly string[]) =>
      (await ask(options, { headers, remoteAddress: "10.0.0.1" }, origins)).status;
    expect(await call({ host: "mock.example", authorization: "Bearer open-sesame" })).toBe(204);
    expect(await call({ ...far, authorization: "Bearer open-sesame" })).toBe(403);
    expect(await call({ ...far, authorization: "Bearer open-sesame" }, [far.origin])).toBe(204);
    for (const authorization of [undefined, "", "open-sesame", "Basic open-sesame", "Bearer open"])
      expect(await call({ host: "localhost", authorization })).toBe(401);
  });

  it("asks for the token by WWW-Authenticate and does not repeat what was sent", async () => {
    const refused = await ask(
      { control: { token: "open-sesame" } },
      { headers: { authorization: "Bearer guess" } },
    );
    expect(refused.headers["WWW-Authenticate"]).toContain("Bearer");
    expect(refused.body).not.toMatch(/guess|open-sesame/);
  });

  it("tells anybody that it runs", async () => {
    const request = { method: "GET", path: "/__mock/health", headers: { host: "mock.example" } };
    for (const options of [{}, { control: { token: "open-sesame" } }])
      expect((await ask(options, request)).status).toBe(200);
  });

  it("is not there with control: false", async () => {
    const refused = await ask({ control: false }, {});
    expect([refused.status, refused.headers["Content-Type"]]).toEqual([
      404,
      "application/problem+json",
    ]);
  });
});
