import { jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { pocketbase022 } from "../../../../src/apis/auth/pocketbase/pocketbase-0-22.ts";
import { pocketbase023 } from "../../../../src/apis/auth/pocketbase/pocketbase-0-23.ts";
import { signToken } from "../../../../src/apis/auth/sessions/sign-token.ts";
import { getTokenKey } from "../../../../src/apis/auth/sessions/token-key.ts";
import { readClaims, verifyToken } from "../../../../src/apis/auth/sessions/verify-token.ts";

const account = { tokenKey: "the token key of an account" };
const payload = {
  collectionId: "_pb_users_auth_",
  exp: 1_707_491_123,
  id: "a",
  type: "authRecord",
};
const before = 1_707_491_122_000;

describe("a token of PocketBase", () => {
  it("is one that jose verifies", async () => {
    const options = { currentDate: new Date(before) };
    const token = await signToken(payload, await getTokenKey(account));
    const verified = await jwtVerify(token, Buffer.from(account.tokenKey), options);
    expect(verified).toMatchObject({ payload, protectedHeader: { alg: "HS256", typ: "JWT" } });
  });

  it.for([
    ["its own", account, before, pocketbase022, true],
    ["another key", { tokenKey: "another" }, before, pocketbase022, false],
    ["the second after", account, before + 1000, pocketbase022, false],
    ["another era", account, before, pocketbase023, false],
  ] as const)("is verified, or not, by %s", async ([, by, now, era, expected]) => {
    const token = await signToken(payload, await getTokenKey(account));
    expect(await verifyToken(token, { key: await getTokenKey(by), now, era })).toBe(expected);
  });

  it("has no claims when it is no token", async () => {
    expect(readClaims("a.b.c")).toBeUndefined();
    expect(readClaims(await signToken({ id: "a" }, await getTokenKey(account)))).toBeUndefined();
  });
});
