import { describe, expect, it } from "vitest";
import {
  createEraser,
  hideInText,
  hideMembers,
  isSecretHeader,
  isSecretName,
} from "../../src/report/hide-secrets.ts";

describe("secrets", () => {
  it.each(["password", "ldapPass", "authToken", "resume", "tokenKey", "bcrypt", "code", "api_key"])(
    "have names such as %s",
    (name) => {
      expect(isSecretName(name)).toBe(true);
    },
  );

  it.each(["username", "status", "errorCode", "id", "country"])(
    "have no names such as %s",
    (name) => {
      expect(isSecretName(name)).toBe(false);
    },
  );

  it.each([
    ["Authorization", true],
    ["Set-Cookie", true],
    ["X-Auth-Token", true],
    ["WWW-Authenticate", false],
    ["Content-Type", false],
  ])("are in the header %s: %s", (name, expected) => {
    expect(isSecretHeader(name)).toBe(expected);
  });

  it("are hidden by the names of their members; what a server says of a field is not", () => {
    const found: string[] = [];
    const shown = hideMembers(
      {
        user: "ada",
        password: { digest: "abc123", algorithm: "sha-256" },
        tokens: ["t1", ""],
        pin: 1234,
        code: 400,
        data: { password: { code: "validation_required", message: "Cannot be blank." } },
        verifiedToken: null,
      },
      (secret) => found.push(secret),
    );
    expect(shown).toEqual({
      user: "ada",
      password: { digest: "[redacted]", algorithm: "sha-256" },
      tokens: ["[redacted]", ""],
      pin: "[redacted]",
      code: 400,
      data: { password: { code: "validation_required", message: "Cannot be blank." } },
      verifiedToken: null,
    });
    expect(found).toEqual(["abc123", "t1", "1234"]);
  });

  it("are hidden in what only looks like JSON, and as web tokens anywhere", () => {
    expect(hideInText('{"password": "hunter-two", "user": "ada"')).toBe(
      '{"password": "[redacted]", "user": "ada"',
    );
    expect(hideInText('cut {"authToken":"abc')).toBe('cut {"authToken": "[redacted]"');
    expect(hideInText("got eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjEifQ.aN8f6 back")).toBe(
      "got [redacted] back",
    );
  });

  it("are taken out of texts in each form that they have there", () => {
    const erase = createEraser(["my$up3erP@ss", "short", 'quo"ted-one']);
    expect(erase('my$up3erP@ss my%24up3erP%40ss short quo\\"ted-one')).toBe(
      "[redacted] [redacted] short [redacted]",
    );
  });
});
