import { describe, expect, it } from "vitest";
import { normalizeBody } from "../../../src/apis/rocketchat/login/normalize-body.ts";

const plain = { codeHeader: undefined, throughDirectory: false };
const directory = { codeHeader: undefined, throughDirectory: true };

describe("normalizeBody", () => {
  it.each([
    [
      { user: "ann", password: "x" },
      { user: { username: "ann" }, password: "x" },
    ],
    [
      { user: "a@b.c", password: "x" },
      { user: { email: "a@b.c" }, password: "x" },
    ],
    [
      { username: "a@b.c", password: "x" },
      { user: { username: "a@b.c" }, password: "x" },
    ],
    [
      { email: "ann", password: "x" },
      { user: { email: "ann" }, password: "x" },
    ],
    [
      { user: "u", username: "n", email: "e", password: "x" },
      { user: { username: "u" }, password: "x" },
    ],
    [
      { username: "n", email: "e", password: "x" },
      { user: { username: "n" }, password: "x" },
    ],
    [
      { user: "u", password: "x", code: 1 },
      { totp: { code: 1, login: { user: { username: "u" }, password: "x" } } },
    ],
    [
      { user: "u", password: { hashed: "h" } },
      { user: { username: "u" }, password: { digest: { hashed: "h" }, algorithm: "sha-256" } },
    ],
  ])("turns %j into %j", (body, expected) => {
    expect(normalizeBody(body, plain)).toEqual(expected);
  });
});

describe("normalizeBody, beyond the flat forms", () => {
  it.each([
    [{}],
    [{ username: "n" }],
    [{ user: { username: "n" }, password: "x" }],
    [{ username: "n", password: "x", resume: "y" }],
    [{ password: "x" }],
    [{ ldap: true, ldapOptions: [], ldapPass: "x", username: "n" }],
  ])("leaves %j as it is", (body) => {
    expect(normalizeBody(body, plain)).toBe(body);
  });

  it("makes directory logins of plain ones, with or without a code", () => {
    const ldap = { ldap: true, username: "a@b.c", ldapPass: "x", ldapOptions: {} };
    const body = { user: "a@b.c", password: "x" };
    expect(normalizeBody(body, directory)).toEqual(ldap);
    expect(normalizeBody({ ...body, code: "1" }, directory)).toEqual({
      totp: { code: "1", login: ldap },
    });
  });

  it("takes the code of the header only where the body has none", () => {
    const body = { user: "u", password: "x" };
    const options = { codeHeader: "1", throughDirectory: false };
    expect(normalizeBody(body, options)).toMatchObject({ totp: { code: "1" } });
    expect(normalizeBody({ ...body, code: "2" }, options)).toMatchObject({ totp: { code: "2" } });
  });
});
