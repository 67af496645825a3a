import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directoryKey, verifyBind } from "../../src/credentials/directory.ts";
import type { BindOutcome, DirectoryEntry } from "../../src/credentials/directory.ts";

const ada: DirectoryEntry = {
  dn: "uid=ada,ou=people,dc=example,dc=test",
  username: "Ada Lovelace",
  email: "ada@example.test",
  name: "Ada Lovelace",
  password: "directory-Pass-1",
};

const star: DirectoryEntry = { ...ada, dn: "uid=*,dc=example,dc=test", username: "a*" };

const entries = new Map([ada, star].map((entry) => [directoryKey(entry.username), entry]));

function bind(username: string, password: string): BindOutcome<DirectoryEntry> {
  return verifyBind(entries.get(directoryKey(username)), password);
}

describe("verifyBind", () => {
  it("binds as the entry whose password is right", () => {
    expect(bind("Ada Lovelace", "directory-Pass-1")).toEqual({ kind: "bound", entry: ada });
  });

  it.each([
    ["Ada Lovelace", "directory-pass-1", "wrong-password"],
    ["Ada Lovelace", "", "empty-password"],
    ["nobody", "directory-Pass-1", "no-such-entry"],
    ["nobody", "", "empty-password"],
    ["", "directory-Pass-1", "no-such-entry"],
  ])("rejects %j with %j: %s", (username, password, reason) => {
    expect(bind(username, password)).toEqual({ kind: "rejected", reason });
  });

  // RFC 4513, section 5.1.2: an unauthenticated bind proves nothing.
  it("rejects an empty password even where the entry's own is empty", () => {
    expect(verifyBind({ ...ada, password: "" }, "")).toEqual({
      kind: "rejected",
      reason: "empty-password",
    });
  });
});

describe("directoryKey", () => {
  // RFC 4517, section 4.2.11, with RFC 4518, sections 2.2, 2.3 and 2.6.1.
  it.each([
    ["ADA LOVELACE", "in upper case"],
    ["  ada   lovelace ", "with insignificant spaces"],
    ["Ａda Lovelace", "with a full-width letter"],
    ["\u{1D400}da Lovelace", "with a letter that has a plain form but no lower case"],
  ])("finds the entry under %j, %s", (username) => {
    expect(bind(username, "directory-Pass-1")).toEqual({ kind: "bound", entry: ada });
  });

  it("keeps names apart that differ in more than case and spaces", () => {
    const names = ["ada lovelace", "adalovelace", "ada", "ada\tlovelace", "äda lovelace"];
    expect(new Set(names.map(directoryKey)).size).toBe(names.length);
  });

  it("is its own key even where lower case undoes the normal form", () => {
    const key = directoryKey("İ\u0327");
    expect(directoryKey(key)).toBe(key);
  });

  it("is its own key, so that a stored key is found again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (username) => {
        const key = directoryKey(username);
        expect(directoryKey(key)).toBe(key);
      }),
    );
  });
});

describe("directoryKey, as no pattern", () => {
  // RFC 4515, section 3: the characters that a filter has to escape.
  it.each([
    "*",
    "Ada*",
    "*lace",
    "Ada Lovelace)(uid=*",
    "Ada Lovelace)(|(uid=*))",
    "\\41da Lovelace",
    "Ada Lovelace\0",
    "Ada Lovelace\0*",
  ])("takes %j as it is, not as a pattern", (username) => {
    expect(bind(username, "directory-Pass-1")).toEqual({
      kind: "rejected",
      reason: "no-such-entry",
    });
  });

  it("finds an entry whose name is itself a star", () => {
    expect(bind("A*", "directory-Pass-1")).toEqual({ kind: "bound", entry: star });
  });

  it("never finds an entry by a name with a character of filters that the entry has not", () => {
    const hostile = fc.tuple(fc.string(), fc.constantFrom("(", ")", "\\", "\0"), fc.string());
    fc.assert(
      fc.property(hostile, (parts) => {
        expect(entries.has(directoryKey(parts.join("")))).toBe(false);
      }),
    );
  });
});
