import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOneTimeCode, useOneTimeCode } from "../../src/credentials/one-time-code.ts";
import type { OneTimeCode } from "../../src/credentials/one-time-code.ts";
import { createSeededRandom } from "../../src/lib/random.ts";

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;

const issued: OneTimeCode = { code: "224610", expiresAt: NOW + HOUR, attemptsLeft: 5 };

describe("createOneTimeCode", () => {
  it("makes six digits that live for an hour and survive five wrong answers", () => {
    const created = createOneTimeCode(createSeededRandom({ seed: 1, drawn: 0 }), NOW);
    expect(created).toEqual({
      code: expect.stringMatching(/^\d{6}$/),
      expiresAt: NOW + HOUR,
      attemptsLeft: 5,
    });
  });

  it("takes another lifetime and number of attempts", () => {
    const random = createSeededRandom({ seed: 1, drawn: 0 });
    const created = createOneTimeCode(random, NOW, { lifetimeMs: 1000, maxAttempts: 2 });
    expect(created).toMatchObject({ expiresAt: NOW + 1000, attemptsLeft: 2 });
  });
});

describe("useOneTimeCode", () => {
  it.each(["224610", "224-610", " 224 610\n", "code: 224610"])("accepts %j", (presented) => {
    expect(useOneTimeCode(issued, presented, NOW)).toEqual({ kind: "accepted" });
  });

  it.each(["224611", "22461", "0224610", "", "-"])("counts %j as wrong", (presented) => {
    expect(useOneTimeCode(issued, presented, NOW)).toEqual({
      kind: "wrong",
      issued: { ...issued, attemptsLeft: 4 },
    });
  });

  it("knows no code before one was issued", () => {
    expect(useOneTimeCode(undefined, "224610", NOW)).toEqual({ kind: "none-issued" });
  });

  it("accepts the code to the end of its hour and not a millisecond longer", () => {
    const kinds = [NOW + HOUR, NOW + HOUR + 1].map(
      (time) => useOneTimeCode(issued, "224610", time).kind,
    );
    expect(kinds).toEqual(["accepted", "expired"]);
  });

  it("says at the fifth wrong answer that there were too many, and accepts nothing after it", () => {
    const last = { ...issued, attemptsLeft: 1 };
    const dead = { ...issued, attemptsLeft: 0 };
    const outcome = { kind: "too-many-attempts", issued: dead };
    expect(useOneTimeCode(last, "000000", NOW)).toEqual(outcome);
    expect(useOneTimeCode(dead, "224610", NOW)).toEqual(outcome);
  });

  it("accepts the right code after any number of wrong ones below the maximum, else never", () => {
    const wrong = fc.stringMatching(/^\d{6}$/).filter((code) => code !== issued.code);
    fc.assert(
      fc.property(fc.array(wrong, { maxLength: 8 }), (attempts) => {
        let kept: OneTimeCode = Object.freeze(issued);
        for (const attempt of attempts) {
          const outcome = useOneTimeCode(kept, attempt, NOW);
          if ("issued" in outcome) kept = Object.freeze(outcome.issued);
        }
        const expected = attempts.length < 5 ? "accepted" : "too-many-attempts";
        expect(useOneTimeCode(kept, issued.code, NOW).kind).toBe(expected);
      }),
    );
  });
});
