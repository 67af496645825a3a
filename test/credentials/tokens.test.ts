import { describe, expect, it } from "vitest";
import {
  createMeteorId,
  createMeteorSecret,
  createPocketBaseId,
} from "../../src/credentials/tokens.ts";
import { createSeededRandom, createSystemRandom } from "../../src/lib/random.ts";
import type { Random } from "../../src/lib/random.ts";

const METEOR_ID_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz";

const seeded = () => createSeededRandom({ seed: 7, drawn: 0 });
const many = <T>(make: (random: Random) => T): T[] => {
  const random = seeded();
  return Array.from({ length: 500 }, () => make(random));
};
const sortedCharacters = (texts: readonly string[]) => [...new Set(texts.join(""))].toSorted();

describe("tokens", () => {
  it("gives Meteor ids 17 characters, and uses each of the 55 that are hard to misread", () => {
    const ids = many(createMeteorId);
    expect(new Set(ids.map((id) => id.length))).toEqual(new Set([17]));
    expect(sortedCharacters(ids)).toEqual(METEOR_ID_ALPHABET.split("").toSorted());
  });

  it("gives a Meteor id another length when asked", () => {
    expect(createMeteorId(seeded(), 8)).toHaveLength(8);
  });

  it("gives Meteor secrets 43 characters that stand for 32 bytes", () => {
    const secrets = many(createMeteorSecret);
    expect(secrets.filter((secret) => !/^[A-Za-z0-9_-]{43}$/.test(secret))).toEqual([]);
    expect(Buffer.from(createMeteorSecret(seeded()), "base64url")).toEqual(seeded().bytes(32));
  });

  it("gives PocketBase ids 15 lower-case letters and digits, and uses all of them", () => {
    const ids = many(createPocketBaseId);
    expect(new Set(ids.map((id) => id.length))).toEqual(new Set([15]));
    expect(sortedCharacters(ids)).toEqual("0123456789abcdefghijklmnopqrstuvwxyz".split(""));
  });

  it.each([createMeteorSecret, createPocketBaseId])("%o never gives the same twice", (make) => {
    const random = createSystemRandom();
    const tokens = Array.from({ length: 10_000 }, () => make(random));
    expect(new Set(tokens).size).toBe(10_000);
  });
});
