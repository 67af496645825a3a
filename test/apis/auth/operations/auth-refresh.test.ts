import { SignJWT } from "jose";
import { expect, it } from "vitest";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { type Connected, describeEachAdapter, START } from "../../../support/adapters.ts";
import { ada, asJson } from "../credentials.ts";
import { inWorld } from "../in-world.ts";
import { readSuccess } from "../read-reply.ts";

const PATH = "/api/collections/users/auth-refresh";
const DAY_MS = 86_400_000;
const REFUSED = {
  code: 401,
  message: "The request requires valid record authorization token to be set.",
  data: {},
};

async function logIn({ send }: Connected): Promise<string> {
  return (await readSuccess(await send("/auth/login", asJson(ada)))).token;
}

function refresh({ send }: Connected, authorization: string): Promise<Response> {
  return send(PATH, { method: "POST", headers: { authorization } });
}

describeEachAdapter("auth: authRefresh", (connect) => {
  it.each(["", "Bearer "])('exchanges a token after "%s" for a fresh one', async (prefix) => {
    const connected = await connect({ apis: [auth] });
    const token = await logIn(connected);
    connected.clock.advance(1000);
    const reply = await refresh(connected, prefix + token);
    const login = await readSuccess(await connected.send("/auth/login", asJson(ada)));
    expect([reply.status, await reply.json()]).toEqual([200, login]);
    expect(login.token).not.toBe(token);
  });

  it("keeps an earlier token valid", async () => {
    const connected = await connect({ apis: [auth] });
    const token = await logIn(connected);
    connected.clock.advance(1000);
    await logIn(connected);
    expect((await refresh(connected, token)).status).toBe(200);
  });

  it("refuses a token from the moment at which it expires", async () => {
    const connected = await connect({ apis: [auth] });
    const token = await logIn(connected);
    connected.clock.advance(14 * DAY_MS - 1);
    expect((await refresh(connected, token)).status).toBe(200);
    connected.clock.advance(1);
    const reply = await refresh(connected, token);
    expect([reply.status, await reply.json()]).toEqual([401, REFUSED]);
    expect(reply.headers.get("x-mock-reason")).toBe("invalid-token");
  });

  it.each(["", "Bearer ", "nonsense", "a.b.c", "Basic YWRhOng="])(
    'refuses "%s" in place of a token',
    async (authorization) => {
      const connected = await connect({ apis: [auth] });
      const reply = await refresh(connected, authorization);
      expect([reply.status, await reply.json()]).toEqual([401, REFUSED]);
    },
  );

  it("says so in other words in profile pocketbase-0.23", async () => {
    const connected = await connect({ apis: [auth], profiles: { auth: "pocketbase-0.23" } });
    const reply = await refresh(connected, "nonsense");
    expect(await reply.text()).toBe(
      '{"data":{},"message":"The request requires valid record authorization token.","status":401}',
    );
  });

  it("refuses a token that somebody else has signed", async () => {
    const connected = await connect({ apis: [auth] });
    await logIn(connected);
    const forged = await new SignJWT({
      collectionId: "_pb_users_auth_",
      exp: START / 1000 + 14 * 86_400,
      id: "k3v9x0a7m2q8d1z",
      type: "authRecord",
    })
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .sign(new TextEncoder().encode("a guess at the key of the account"));
    expect((await refresh(connected, forged)).status).toBe(401);
  });

  it("refuses an unsigned token", async () => {
    const connected = await connect({ apis: [auth] });
    const [, payload] = (await logIn(connected)).split(".");
    const header = Buffer.from('{"alg":"none"}').toString("base64url");
    expect((await refresh(connected, `${header}.${payload}.`)).status).toBe(401);
  });

  it("refuses old tokens after a change of password, and takes new ones", async () => {
    const connected = await connect({ apis: [auth] });
    const token = await logIn(connected);
    await inWorld(connected.mock, (context, { accounts }) =>
      accounts.update(context, "k3v9x0a7m2q8d1z", { password: "Another-1" }),
    );
    expect((await refresh(connected, token)).status).toBe(401);
    const body = { username: "ada", password: "Another-1" };
    const fresh = await readSuccess(await connected.send("/auth/login", asJson(body)));
    expect(fresh.token).not.toBe(token);
    expect((await refresh(connected, fresh.token)).status).toBe(200);
  });

  it("refuses a token in a world that did not hand it out", async () => {
    const connected = await connect({ apis: [auth] });
    const token = await logIn(connected);
    const reply = await connected.send(`/_w/other${PATH}`, {
      method: "POST",
      headers: { authorization: token },
    });
    expect(reply.status).toBe(401);
  });
});
