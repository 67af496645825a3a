import { describe, expect, it } from "vitest";
import { serve } from "../../src/adapters/node/serve.ts";
import { auth } from "../../src/apis/auth/auth.ts";
import { rocketchat } from "../../src/apis/rocketchat/rocketchat.ts";
import { createMock, type MockOptions } from "../../src/mock/mock.ts";
import { compareBodies } from "../../src/proxy/shadow/compare-bodies.ts";
import { createKnownValues } from "../../src/proxy/shadow/known-values.ts";
import { isVolatile } from "../../src/proxy/shadow/volatile.ts";
import { startProxy } from "./support/proxy.ts";
import { readJson } from "./support/upstream.ts";
import { onTestFinished } from "vitest";

const APIS = [auth, rocketchat];

/** A mock over a port as the real server, and another one as its shadow. */
async function start(real: Partial<MockOptions> = {}, ignore: readonly string[] = []) {
  const server = await serve(await createMock({ apis: APIS, ...real }));
  onTestFinished(() => server.close());
  const mock = await createMock({ apis: APIS, control: false });
  return startProxy(server.url, { apis: APIS, shadow: { mock, ignore } });
}

const login = (url: string, body: object) =>
  fetch(`${url}/api/v1/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const MEMBER = { username: "myusername", password: "my$up3erP@ssw0rd" };

describe("a shadow", () => {
  it("answers as the server does, with tokens of its own", async () => {
    const { url, exchange } = await start();
    const reply = await login(url, MEMBER);
    const { data } = await readJson<{ data: { authToken: string; userId: string } }>(reply);
    const headers = { "X-Auth-Token": data.authToken, "X-User-Id": data.userId };
    expect((await fetch(`${url}/api/v1/me`, { headers })).status).toBe(200);
    expect((await fetch(`${url}/api/v1/logout`, { method: "POST", headers })).status).toBe(200);
    expect((await fetch(`${url}/api/v1/me`, { headers })).status).toBe(401);
    for (let count = 0; count < 4; count += 1) {
      expect(await exchange()).toMatchObject({ isShadowed: true, disagreements: [] });
    }
  });

  it("is logged in by the server's cookie and its tokens in JSON Web form", async () => {
    const { url, exchange } = await start();
    const body = JSON.stringify({ username: "ada", password: "Trail-and-Ridge-1" });
    const headers = { "content-type": "application/json" };
    const reply = await fetch(`${url}/auth/login`, { method: "POST", headers, body });
    const { token } = await readJson<{ token: string }>(reply);
    const refresh = await fetch(`${url}/api/collections/users/auth-refresh`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
    expect(refresh.status).toBe(200);
    expect((await exchange()).disagreements).toEqual([]);
    expect((await exchange()).disagreements).toEqual([]);
  });

  it("that knows other accounts tells where its answer differs", async () => {
    const accounts = [{ username: "alice", password: "in-wonderland" }];
    const { url, exchange } = await start({ seed: { rocketchat: { accounts } } });
    await login(url, { username: "alice", password: "in-wonderland" });
    expect((await exchange()).disagreements).toEqual([
      expect.objectContaining({
        rule: expect.objectContaining({ id: "shadow/status-agrees" }),
        pointer: "/reply/status",
        expected: "200",
        received: expect.stringMatching(/^401 \([a-z-]+\)$/),
      }),
    ]);
  });

  it("of another version differs in shape and value, but where that is to be ignored", async () => {
    const profiles = { auth: "pocketbase-0.23" };
    const body = JSON.stringify({ username: "ada", password: "wrong-password" });
    const headers = { "content-type": "application/json" };
    const differing = async (ignore: readonly string[]) => {
      const { url, exchange } = await start({ profiles }, ignore);
      await fetch(`${url}/auth/login`, { method: "POST", headers, body });
      return (await exchange()).disagreements.map(({ rule, pointer }) => `${rule.id} ${pointer}`);
    };
    const all = await differing([]);
    expect(all.length).toBeGreaterThan(0);
    expect(await differing(["/**"])).toEqual([]);
    const [first = ""] = all;
    const name = first.slice(first.lastIndexOf("/") + 1);
    expect(await differing([name])).toEqual(all.filter((line) => !line.endsWith(`/${name}`)));
  });
});

describe("two bodies", () => {
  const compare = (real: unknown, mocked: unknown, ignore: readonly string[] = []) =>
    compareBodies(real, mocked, { known: createKnownValues(10), ignore }).map(
      ({ rule, pointer, expected, received }) => [
        rule.id.slice(7),
        pointer.slice(11),
        expected,
        received,
      ],
    );

  it.each<[string, unknown, unknown, readonly unknown[]]>([
    ["are the same", { a: [1, null, "x"] }, { a: [1, null, "x"] }, []],
    [
      "differ in what changes anyway",
      { userId: "a", at: 1, token: "x.y" },
      { userId: "b", at: 2, token: "z" },
      [],
    ],
    ["lack a member", { a: 1, b: 2 }, { a: 1 }, [["shape-agrees", "/b", "a number", "nothing"]]],
    ["have one more", {}, { a: 1 }, [["shape-agrees", "/a", "nothing", "a number"]]],
    [
      "have another type",
      { id: "1" },
      { id: 1 },
      [["shape-agrees", "/id", "a string", "a number"]],
    ],
    ["have another value", { a: ["x"] }, { a: ["y"] }, [["value-agrees", "/a/0", '"x"', '"y"']]],
    ["have more items", [1, 2], [1], [["value-agrees", "", "2", "1"]]],
    [
      "hide secrets",
      { password: "a" },
      { password: "b" },
      [["value-agrees", "/password", "[redacted]", "[redacted]"]],
    ],
  ])("%s", (_, real, mocked, expected) => {
    expect(compare(real, mocked)).toEqual(expected);
  });

  it.each([["/a/*"], ["/a/**"], ["b"], ["?"]])("are not compared at %s", (glob) => {
    expect(compare({ a: { b: 1 } }, { a: { b: 2 } }, [glob])).toEqual([]);
  });

  it("of which a value has been learned have that value", () => {
    const known = createKnownValues(2);
    compareBodies({ userId: "real" }, { userId: "mock" }, { known, ignore: [] });
    expect(compareBodies({ owner: "real" }, { owner: "mock" }, { known, ignore: [] })).toEqual([]);
    known.learn("a", "1");
    known.learn("b", "2");
    expect([known.toMock("real"), known.toMock("a"), known.toMock("b")]).toEqual([
      "real",
      "1",
      "2",
    ]);
  });
});

it.each<[string, unknown, unknown, boolean]>([
  ["_id", "a", "b", true],
  ["createdAt", 1, 2, true],
  ["_updatedAt", "a", "b", true],
  ["authToken", "a", "b", true],
  ["X-Request-ID", "a", "b", true],
  ["lastLogin", "a", "b", true],
  ["thing", "2024-01-02T03:04:05.678Z", "2026-01-01 00:00:00Z", true],
  ["thing", "0b9dd5a5-1a8b-4d5a-9a3b-8c7a4a1a0001", "0b9dd5a5-1a8b-4d5a-9a3b-8c7a4a1a0002", true],
  ["username", "a", "b", false],
  ["valid", true, false, false],
  ["paid", 1, 2, false],
  ["status", "online", "offline", false],
  ["thing", "2024-01-02", "not a day", false],
])("the values of %s, such as %j and %j, may differ: %s", (name, real, mocked, expected) => {
  expect(isVolatile(name, real, mocked)).toBe(expected);
});
