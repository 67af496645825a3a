import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createBackupCodes,
  hashBackupCode,
  useBackupCode,
} from "../../src/credentials/backup-codes.ts";
import { createSeededRandom } from "../../src/lib/random.ts";

const start = (seed = 1) => createBackupCodes(createSeededRandom({ seed, drawn: 0 }));

describe("createBackupCodes", () => {
  it("makes twelve different codes of eight characters that are hard to misread", () => {
    const { codes } = start();
    expect(new Set(codes).size).toBe(12);
    expect(codes.filter((code) => !/^[2-9A-HJ-NP-TW-Za-km-z]{8}$/.test(code))).toEqual([]);
  });

  it("keeps the SHA-256 of each code and not the code", () => {
    const { codes, hashes } = start();
    expect(hashes).toEqual(codes.map(hashBackupCode));
    // FIPS 180-4, the example "abc".
    expect(hashBackupCode("abc")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("makes as many as asked for", () => {
    const random = createSeededRandom({ seed: 1, drawn: 0 });
    expect(createBackupCodes(random, 3).codes).toHaveLength(3);
  });
});

describe("useBackupCode", () => {
  it("spends the code and leaves the others in order", () => {
    const hashes = ["first-one", "otherone", "last-one"].map(hashBackupCode);
    expect(useBackupCode(hashes, "otherone")).toEqual({
      used: true,
      remaining: ["first-one", "last-one"].map(hashBackupCode),
    });
  });

  it.each(["", "otherOne", "otherone ", hashBackupCode("otherone")])("refuses %j", (code) => {
    expect(useBackupCode([hashBackupCode("otherone")], code)).toEqual({ used: false });
  });

  it("spends both of two equal codes", () => {
    const hashes = ["same-one", "same-one"].map(hashBackupCode);
    expect(useBackupCode(hashes, "same-one")).toEqual({ used: true, remaining: [] });
  });

  it("never accepts a code twice and never changes the hashes it was given", () => {
    const picks = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(), picks, (seed, order) => {
        const { codes, hashes } = start(seed);
        const spent = new Set<number>();
        let kept: readonly string[] = Object.freeze(hashes);
        for (const pick of order) {
          const outcome = useBackupCode(kept, codes[pick] ?? "");
          expect(outcome.used).toBe(!spent.has(pick));
          spent.add(pick);
          if (outcome.used) kept = Object.freeze(outcome.remaining);
          expect(kept).toHaveLength(12 - spent.size);
        }
      }),
    );
  });
});
