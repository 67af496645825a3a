import { hash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyPassword } from "../../src/credentials/password.ts";
import type { PresentedPassword } from "../../src/credentials/password.ts";

const text = (value: string): PresentedPassword => ({ kind: "text", text: value });
const sha256 = (digest: string): PresentedPassword => ({ kind: "sha256", digest });

// FIPS 180-4, the example "abc".
const ABC_DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

describe("verifyPassword", () => {
  it("accepts the stored text", () => {
    expect(verifyPassword("hunter2", text("hunter2"))).toBe(true);
  });

  it.each(["hunter3", "Hunter2", "hunter2 ", "hunter", ""])("refuses %j for hunter2", (wrong) => {
    expect(verifyPassword("hunter2", text(wrong))).toBe(false);
  });

  it("accepts the SHA-256 digest of the stored text", () => {
    expect(verifyPassword("abc", sha256(ABC_DIGEST))).toBe(true);
  });

  it.each([
    ["in upper case", ABC_DIGEST.toUpperCase()],
    ["cut short", ABC_DIGEST.slice(1)],
    ["with a character too many", `${ABC_DIGEST}0`],
    ["of another password", hash("sha256", "abd")],
    ["with a look-alike that ends in the same byte", ABC_DIGEST.replace("1", "\u0131")],
    ["that is the password itself", "abc"],
    ["that is empty", ""],
  ])("refuses a digest %s", (_, digest) => {
    expect(verifyPassword("abc", sha256(digest))).toBe(false);
  });

  it("does not take a digest for a password in text", () => {
    expect(verifyPassword("abc", text(ABC_DIGEST))).toBe(false);
  });

  it.each([undefined, ""])("matches nothing against the stored password %j", (stored) => {
    const presented = ["", "correct horse battery staple", "undefined"];
    const verdicts = presented.flatMap((value) => [
      verifyPassword(stored, text(value)),
      verifyPassword(stored, sha256(hash("sha256", value))),
    ]);
    expect(verdicts).toEqual(presented.flatMap(() => [false, false]));
  });

  it("accepts a password if and only if it is the stored one", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (stored, other) => {
        expect(verifyPassword(stored, text(stored))).toBe(true);
        expect(verifyPassword(stored, text(other))).toBe(other === stored);
      }),
    );
  });
});
