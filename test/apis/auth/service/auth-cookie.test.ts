import { describe, expect, it } from "vitest";
import { toRecord } from "../../../../src/apis/auth/accounts/account.ts";
import { toCookie } from "../../../../src/apis/auth/service/auth-cookie.ts";

const EXPIRY = Date.parse("2026-01-15T00:00:00Z");

function recordWith(avatar: string): ReturnType<typeof toRecord> {
  const input = { username: "ada", email: "ada@example.test", verified: true, avatar };
  return toRecord(input, { id: "k3v9x0a7m2q8d1z", created: 0, updated: 0 });
}

describe("the cookie of a login", () => {
  it("leaves most of a record out when it would be longer than 4096 bytes", () => {
    const model = {
      id: "k3v9x0a7m2q8d1z",
      email: "ada@example.test",
      collectionId: "_pb_users_auth_",
      username: "ada",
      verified: true,
    };
    const value = encodeURIComponent(JSON.stringify({ token: "t", model }));
    expect(toCookie({ token: "t", record: recordWith("x".repeat(4096)) }, EXPIRY)).toBe(
      `pb_auth=${value}; Path=/; Expires=Thu, 15 Jan 2026 00:00:00 GMT; SameSite=Strict`,
    );
  });
});
