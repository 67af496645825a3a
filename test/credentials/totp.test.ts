import * as fc from "fast-check";
import { Secret } from "otpauth";
import { describe, expect, it } from "vitest";
import { totpAt, verifyTotp } from "../../src/credentials/totp.ts";
import type { TotpSettings } from "../../src/credentials/totp.ts";

const SEED = "1234567890";
const NOW = 1_111_111_109_000;
const STEP = 30_000;

/** The secret of RFC 6238, appendix B: the ten digits repeated up to the length of the hash. */
function rfcSecret(length: number): string {
  return Secret.fromLatin1(SEED.repeat(7).slice(0, length)).base32;
}

const secret = rfcSecret(20);

const rfcSettings: Record<TotpSettings["algorithm"], TotpSettings & { readonly secret: string }> = {
  SHA1: { algorithm: "SHA1", digits: 8, period: 30, secret: rfcSecret(20) },
  SHA256: { algorithm: "SHA256", digits: 8, period: 30, secret: rfcSecret(32) },
  SHA512: { algorithm: "SHA512", digits: 8, period: 30, secret: rfcSecret(64) },
};

describe("totpAt", () => {
  // RFC 6238, appendix B.
  it.each([
    [59, "SHA1", "94287082"],
    [59, "SHA256", "46119246"],
    [59, "SHA512", "90693936"],
    [1_111_111_109, "SHA1", "07081804"],
    [1_111_111_109, "SHA256", "68084774"],
    [1_111_111_109, "SHA512", "25091201"],
    [1_111_111_111, "SHA1", "14050471"],
    [1_111_111_111, "SHA256", "67062674"],
    [1_111_111_111, "SHA512", "99943326"],
    [1_234_567_890, "SHA1", "89005924"],
    [1_234_567_890, "SHA256", "91819424"],
    [1_234_567_890, "SHA512", "93441116"],
    [2_000_000_000, "SHA1", "69279037"],
    [2_000_000_000, "SHA256", "90698825"],
    [2_000_000_000, "SHA512", "38618901"],
    [20_000_000_000, "SHA1", "65353130"],
    [20_000_000_000, "SHA256", "77737706"],
    [20_000_000_000, "SHA512", "47863826"],
  ] as const)("gives at second %i with %s the code %s", (seconds, algorithm, code) => {
    const { secret: key, ...settings } = rfcSettings[algorithm];
    expect(totpAt(key, seconds * 1000, settings)).toBe(code);
  });

  it("gives six digits of SHA-1 when nothing else is said", () => {
    expect(totpAt(secret, NOW)).toBe("081804");
  });

  it("changes at the step's edge and not before", () => {
    const edge = 37_037_037 * STEP;
    expect([edge - 1, edge, edge + STEP - 1].map((time) => totpAt(secret, time))).toEqual([
      "081804",
      "050471",
      "050471",
    ]);
  });
});

describe("verifyTotp", () => {
  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])("judges the code of step %i: %j", (step, verdict) => {
    const code = totpAt(secret, NOW + step * STEP);
    expect(verifyTotp(secret, code, { time: NOW })).toBe(verdict);
  });

  it.each([
    [0, 1, false],
    [2, 2, true],
    [2, 3, false],
  ])("with a window of %i judges the code of step %i: %j", (window, step, verdict) => {
    const code = totpAt(secret, NOW + step * STEP);
    expect(verifyTotp(secret, code, { time: NOW, window })).toBe(verdict);
  });

  it("accepts a code again inside its window", () => {
    const code = totpAt(secret, NOW);
    const verdicts = [NOW, NOW, NOW + STEP].map((time) => verifyTotp(secret, code, { time }));
    expect(verdicts).toEqual([true, true, true]);
  });

  it.each([
    "081 804",
    " 081804",
    "081804\n",
    "81804",
    "0081804",
    "07081804",
    "08180a",
    "٠٨١٨٠٤",
    "",
  ])("refuses %j where 081804 is right", (code) => {
    expect(verifyTotp(secret, code, { time: NOW })).toBe(false);
  });

  it("accepts a code if and only if it is of the last, this or the next step", () => {
    const digits = fc.integer({ min: 0, max: 999_999 });
    const time = fc.integer({ min: STEP, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(time, digits, fc.integer({ min: -3, max: 3 }), (now, number, step) => {
        const right = new Set([-STEP, 0, STEP].map((delta) => totpAt(secret, now + delta)));
        for (const code of [String(number).padStart(6, "0"), totpAt(secret, now + step * STEP)]) {
          expect(verifyTotp(secret, code, { time: now })).toBe(right.has(code));
        }
      }),
    );
  });
});
