import { expect, it } from "vitest";
import { auth } from "../../../../src/apis/auth/auth.ts";
import { type Connected, describeEachAdapter } from "../../../support/adapters.ts";
import { ada, asJson, bo } from "../credentials.ts";
import { inWorld } from "../in-world.ts";
import { readSuccess } from "../read-reply.ts";

const ADA = "k3v9x0a7m2q8d1z-1768435200";

async function logIn({ send }: Connected): Promise<string> {
  return (await readSuccess(await send("/auth/login", asJson(ada)))).token;
}

async function refresh({ send }: Connected, authorization: string): Promise<number> {
  const init = { method: "POST", headers: { authorization } };
  return (await send("/api/collections/users/auth-refresh", init)).status;
}

describeEachAdapter("auth: sessions", (connect) => {
  it("are listed with their tokens, one for each user and second", async () => {
    const connected = await connect({ apis: [auth] });
    const token = await logIn(connected);
    await logIn(connected);
    await connected.send("/auth/login", asJson(bo));
    const list = await inWorld(connected.mock, (context, { sessions }) => sessions.list(context));
    expect(list).toEqual([
      {
        id: ADA,
        accountId: "k3v9x0a7m2q8d1z",
        token,
        createdAt: "2026-01-01T00:00:00.000Z",
        expiresAt: "2026-01-15T00:00:00.000Z",
      },
      expect.objectContaining({ accountId: "w5t1n8c4r0b6j2h" }),
    ]);
  });

  it("end when they are expired, and a login starts a new one", async () => {
    const connected = await connect({ apis: [auth] });
    const token = await logIn(connected);
    const expire = () =>
      inWorld(connected.mock, (context, { sessions }) => sessions.expire(context, ADA));
    expect(await expire()).toBe(true);
    expect(await refresh(connected, token)).toBe(401);
    expect(await refresh(connected, await logIn(connected))).toBe(200);
  });

  it("end when they are removed", async () => {
    const connected = await connect({ apis: [auth] });
    const token = await logIn(connected);
    const remove = () =>
      inWorld(connected.mock, async (context, { sessions }) => [
        await sessions.remove(context, ADA),
        await sessions.remove(context, ADA),
        await sessions.expire(context, ADA),
      ]);
    expect(await remove()).toEqual([true, false, false]);
    expect(await refresh(connected, token)).toBe(401);
  });
});
