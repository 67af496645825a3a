import { expect, it } from "vitest";
import { type Connect, describeEachAdapter, type SendInit } from "../support/adapters.ts";
import { inferFixture } from "../support/infer.ts";
import { read, readProblem } from "../support/steer.ts";

const start = async (connect: Connect) => connect({ apis: [await inferFixture("vault")] });
const withHeaders = (headers: Readonly<Record<string, string>>): SendInit => ({ headers });
const basic = (text: string) => withHeaders({ authorization: `Basic ${btoa(text)}` });

describeEachAdapter("the security of an inferred API", (connect) => {
  it.each<[string, string, SendInit]>([
    ["an API key", "/secrets", withHeaders({ "x-vault-key": "test-key" })],
    ["a token", "/secrets", withHeaders({ authorization: "Bearer test-bearer" })],
    [
      "the one of two alternatives that is known",
      "/secrets",
      withHeaders({ "x-vault-key": "no", authorization: "Bearer test-bearer" }),
    ],
    ["both keys", "/both", withHeaders({ "x-vault-key": "test-key", cookie: "vault=test-cookie" })],
    ["user name and password", "/basic", basic("member:test-password")],
    ["nothing where nothing is asked for", "/open", {}],
    ["nothing where a key is optional", "/optional", {}],
    ["anybody where the scheme is not imitated", "/certificate", {}],
  ])("takes %s", async (_, path, init) => {
    const { send } = await start(connect);
    expect((await send(path, init)).status).toBe(path === "/secrets" ? 200 : 204);
  });

  it.each<[string, string, SendInit, string]>([
    [
      "one of two keys",
      "/both",
      withHeaders({ "x-vault-key": "test-key" }),
      'ApiKey realm="vault"',
    ],
    ["a wrong password", "/basic", basic("member:wrong"), 'Basic realm="vault"'],
    [
      "what is no base64",
      "/basic",
      withHeaders({ authorization: "Basic %%%" }),
      'Basic realm="vault"',
    ],
  ])("refuses %s", async (_, path, init, challenge) => {
    const { send } = await start(connect);
    const reply = await send(path, init);
    expect(reply.headers.get("www-authenticate")).toBe(challenge);
    expect((await readProblem(reply)).detail).toContain("GET /__mock/v1/vault/accounts");
  });

  it("refuses as documented where that is", async () => {
    const { send } = await start(connect);
    for (const init of [{}, withHeaders({ "x-vault-key": "unknown" })]) {
      const reply = await send("/secrets", init);
      expect(reply.headers.get("www-authenticate")).toBe(
        'ApiKey realm="vault", Bearer realm="vault"',
      );
      expect(await read(reply)).toEqual({ status: 401, body: { error: "who are you" } });
    }
  });

  it("knows accounts of a seed and of the control API, each with keys of its own", async () => {
    const seed = { vault: { accounts: [{ username: "ada", password: "p:w" }] } };
    const { send } = await connect({ apis: [await inferFixture("vault")], seed });
    const status = async (path: string, init: SendInit) => (await send(path, init)).status;
    expect(await status("/secrets", withHeaders({ "x-vault-key": "test-key" }))).toBe(401);
    expect(await status("/secrets", withHeaders({ "x-vault-key": "ada-key" }))).toBe(200);
    expect(await status("/basic", basic("ada:p:w"))).toBe(204);
    const json = { username: "bo", credentials: { key: "k" } };
    expect((await send("/__mock/v1/vault/accounts", { json })).status).toBe(201);
    expect((await send("/__mock/v1/vault/accounts", { json })).status).toBe(409);
    expect(
      await status("/both", withHeaders({ "x-vault-key": "k", cookie: "vault=ada-cookie" })),
    ).toBe(401);
    expect(
      await status("/both", withHeaders({ "x-vault-key": "k", cookie: "vault=bo-cookie" })),
    ).toBe(204);
  });
});

it("warns of a scheme that it does not enforce", async () => {
  const { warnings } = await inferFixture("vault");
  expect(warnings).toEqual([
    expect.stringMatching(/^The security scheme "certificate" of "vault" is not enforced/),
  ]);
});
