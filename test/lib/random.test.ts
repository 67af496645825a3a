import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeededRandom, createSystemRandom, randomString } from "../../src/lib/random.ts";

const seeded = (seed: number, drawn = 0) => createSeededRandom({ seed, drawn });

describe("a repeatable sequence", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(seeded(1).bytes(40)).toEqual(seeded(1).bytes(40));
    expect(seeded(1).bytes(40)).not.toEqual(seeded(2).bytes(40));
  });

  it("goes on where its state says", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.nat({ max: 100 })),
        fc.nat({ max: 100 }),
        (seed, before, length) => {
          const random = seeded(seed);
          for (const each of before) random.bytes(each);
          const { drawn } = random.state();
          expect(seeded(seed, drawn).bytes(length)).toEqual(random.bytes(length));
        },
      ),
    );
  });
});

describe("the randomness of the system", () => {
  it("gives as many bytes as asked for, and never the same ones", () => {
    const random = createSystemRandom();
    const drawn = Array.from({ length: 10_000 }, () => random.bytes(16));
    expect(drawn.every((bytes) => bytes.length === 16)).toBe(true);
    expect(new Set(drawn.map((bytes) => bytes.toString("hex"))).size).toBe(10_000);
    expect(random.bytes(65_536).length).toBe(65_536);
  });
});

describe("a random text", () => {
  it("has its length, and characters of its alphabet alone", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom("a", "ab", "0123456789abc"),
        fc.nat({ max: 50 }),
        (seed, alphabet, length) => {
          const text = randomString(seeded(seed), alphabet, length);
          expect([text.length, text.split("").every((each) => alphabet.includes(each))]).toEqual([
            length,
            true,
          ]);
        },
      ),
    );
  });

  it("favours no character, although 256 is no multiple of the alphabet's length", () => {
    const alphabet = "abcdefghijklmnopqrstuvwxyz".repeat(6) + "0123456789";
    const text = randomString(seeded(3), alphabet.slice(0, 166), 166_000);
    // Without rejection the first 90 places would be drawn twice as often as the last 76.
    const digits = text.replaceAll(/\D/g, "").length;
    expect(digits).toBeGreaterThan(9500);
    expect(digits).toBeLessThan(10_500);
  });
});
