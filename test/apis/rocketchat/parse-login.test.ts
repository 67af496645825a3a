import { describe, expect, it } from "vitest";
import { parseLogin } from "../../../src/apis/rocketchat/login/parse-login.ts";

const ann = { user: { username: "ann" }, password: "x" };
const parsed = {
  kind: "password",
  account: { by: "username", value: "ann" },
  password: { kind: "text", text: "x" },
};
const mistake = (message: string) => ({
  attempt: { kind: "mismatch", message: `Match error: ${message}` },
});

describe("parseLogin", () => {
  it.each([
    [{ ...ann, resume: "t" }, { attempt: { kind: "resume", token: "t" } }],
    [ann, { attempt: parsed }],
    [{ totp: { code: 7, login: ann } }, { attempt: parsed, code: "7" }],
    [
      { totp: { code: "7", login: { resume: "t" } } },
      { attempt: { kind: "resume", token: "t" }, code: "7" },
    ],
    [{ totp: { code: true, login: ann } }, { attempt: parsed, code: "" }],
    [
      { ldap: "true", ldapOptions: "[]", ldapPass: "x", username: "ann" },
      { attempt: { kind: "ldap", username: "ann", password: { kind: "text", text: "x" } } },
    ],
    [{ user: { username: "ann" }, password: "" }, { attempt: { kind: "unrecognized" } }],
    [{ ldap: false, ldapOptions: [] }, { attempt: { kind: "unrecognized" } }],
    [{}, { attempt: { kind: "unrecognized" } }],
  ])("reads %j", (body, expected) => {
    expect(parseLogin(body)).toEqual(expected);
  });

  it.each([
    [{ password: "x" }, "Missing key 'user'"],
    [{ ...ann, foo: 1 }, "Unknown key in field foo"],
    [
      { user: { username: "a", email: "b" }, password: "x" },
      "User property must have exactly one field",
    ],
    [{ user: {}, password: "x" }, "User property must have exactly one field"],
    [{ user: 5, password: "x" }, "Expected object, got number"],
    [{ resume: 5 }, "Expected string, got number"],
  ])("finds the mistake in %j", (body, message) => {
    expect(parseLogin(body)).toEqual(mistake(message));
  });

  it("unwraps codes within codes however deep they are", () => {
    let body: object = ann;
    for (let depth = 0; depth < 50_000; depth += 1)
      body = { totp: { code: String(depth), login: body } };
    expect(parseLogin({ ...body })).toEqual({ attempt: parsed, code: "49999" });
  });
});
