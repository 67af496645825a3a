import { expect, it } from "vitest";
import { createAcme } from "../../support/acme/acme.ts";
import { describeEachAdapter, type SendInit } from "../../support/adapters.ts";
import { read, readProblem } from "../../support/steer.ts";

const withHeaders = (headers: Readonly<Record<string, string>>): SendInit => ({ headers });

describeEachAdapter("an operation with security", (connect) => {
  it.each<[string, string, SendInit, user: string, schemes: readonly string[]]>([
    ["an API key in a header", "/account", withHeaders({ "X-ACME-KEY": "k1" }), "k1", ["header"]],
    ["a bearer token", "/account", withHeaders({ authorization: "Bearer t1" }), "t1", ["bearer"]],
    [
      "a bearer token, its scheme in small letters",
      "/account",
      withHeaders({ authorization: "bearer t1" }),
      "t1",
      ["bearer"],
    ],
    [
      "basic credentials, as they were sent",
      "/account",
      withHeaders({ authorization: "Basic YTpi" }),
      "YTpi",
      ["basic"],
    ],
    [
      "two keys that belong together",
      "/account?key=k%202",
      withHeaders({ cookie: "other=1; acme=c3" }),
      "k 2 c3",
      ["query", "cookie"],
    ],
    [
      "the first whole alternative of several",
      "/account?key=k2",
      withHeaders({ authorization: "Bearer t1", cookie: "acme=c3" }),
      "t1",
      ["bearer"],
    ],
  ])("takes %s", async (_, path, init, user, schemes) => {
    const { send } = await connect({ apis: [createAcme()] });
    expect(await read(await send(path, init))).toEqual({ status: 200, body: { user, schemes } });
  });

  it.each<[string, string, SendInit]>([
    ["nothing", "/account", {}],
    ["an empty key", "/account", withHeaders({ "X-Acme-Key": "" })],
    ["one of two keys", "/account?key=k2", {}],
    [
      "a cookie whose name only begins alike",
      "/account?key=k2",
      withHeaders({ cookie: "acme2=c3" }),
    ],
    ["a scheme that it does not know", "/account", withHeaders({ authorization: "Digest x" })],
    ["a scheme without a value", "/account", withHeaders({ authorization: "Bearer" })],
    ["credentials of nobody", "/account", withHeaders({ "X-Acme-Key": "unknown" })],
  ])("refuses %s", async (_, path, init) => {
    const { send } = await connect({ apis: [createAcme()] });
    expect(await readProblem(await send(path, init))).toEqual({
      status: 401,
      title: "The credentials are missing or unknown",
      detail: "The credentials of this request are missing or unknown.",
      same: true,
    });
  });

  it("knows who is there also where credentials are optional", async () => {
    const { send } = await connect({ apis: [createAcme()] });
    const greet = async (key?: string) =>
      (await send("/greeting", key === undefined ? {} : withHeaders({ "X-Acme-Key": key }))).text();
    expect([await greet(), await greet("k1"), await greet("unknown")]).toEqual([
      "Hello, stranger",
      "Hello, friend",
      "Hello, stranger",
    ]);
  });

  it("refuses everybody when the API cannot authenticate", async () => {
    const { authenticate: _, ...api } = createAcme();
    const { send } = await connect({ apis: [api] });
    expect((await send("/account", withHeaders({ "X-Acme-Key": "k1" }))).status).toBe(401);
  });
});
