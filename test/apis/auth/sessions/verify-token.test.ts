import { jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { pocketbase022 } from "../../../../src/apis/auth/pocketbase/pocketbase-0-22.ts";
import { pocketbase023 } from "../../../../src/apis/auth/pocketbase/pocketbase-0-23.ts";
import { signToken } from "../../../../src/apis/auth/sessions/sign-token.ts";
import { readClaims, verifyToken } from "../../../../src/apis/auth/sessions/verify-token.ts";

const key = "the token key of an account";
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
    const verified = await jwtVerify(signToken(payload, key), Buffer.from(key), options);
    expect(verified).toMatchObject({ payload, protectedHeader: { alg: "HS256", typ: "JWT" } });
  });

  it.for([
    ["its own", key, before, pocketbase022, true],
    ["another key", "another", before, pocketbase022, false],
    ["the second after", key, before + 1000, pocketbase022, false],
    ["another era", key, before, pocketbase023, false],
  ] as const)("is verified, or not, by %s", async ([, by, now, era, expected]) => {
    expect(await verifyToken(signToken(payload, key), { key: by, now, era })).toBe(expected);
  });

  it("has no claims when it is no token", () => {
    expect(readClaims("a.b.c")).toBeUndefined();
    expect(readClaims(signToken({ id: "a" }, key))).toBeUndefined();
  });
});
