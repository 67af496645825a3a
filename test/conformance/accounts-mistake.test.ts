import { describe, expect, it } from "vitest";
import { findAccountsMistake } from "../../src/conformance/accounts-mistake.ts";

const find = (member: unknown) => findAccountsMistake({ member }, undefined);

describe("an account of an API that is judged by its spec alone", () => {
  it.each([
    [{ credentials: { key: "s" } }],
    [{ credentials: { secret: "no base32!", email: "nobody" } }],
    [{ username: "ada", password: "pw" }],
    [{ username: "ada", password: "pw", credentials: { key: "s" } }],
  ])("may have %j", (member) => {
    expect(find(member)).toBeUndefined();
  });

  it.each([
    [{}, "", 'It has no "username".'],
    [{ credentials: ["s"] }, "/credentials", "It is no object of credentials by security scheme."],
    [{ credentials: { key: 1 } }, "/credentials/key", "It is no text: put it in quotes."],
    [{ credentials: { key: "s" }, pasword: "x" }, "/pasword", "There is no such member"],
    ["s", "", "It is no object."],
  ])("must not have %j", (member, pointer, message) => {
    const mistake = find(member);
    expect(mistake?.pointer).toBe(`/member${pointer}`);
    expect(mistake?.message).toContain(message);
  });
});

describe("an account of an API with roles", () => {
  it("has no credentials by security scheme", () => {
    const roles = { member: { description: "Anybody.", needs: [] } };
    const member = { username: "ada", password: "pw", credentials: { key: "s" } };
    expect(findAccountsMistake({ member }, roles)).toMatchObject({
      pointer: "/member/credentials",
      unknown: { word: "credentials" },
    });
  });
});
