import { hash, randomFillSync } from "node:crypto";

/** The only source of randomness: uniformly distributed bytes. */
export interface Random {
  /** `length` fresh bytes (at most 65,536); the caller owns the returned buffer. */
  bytes(length: number): Buffer;
}

const POOL_BYTES = 65_536;

/** Randomness of the operating system, drawn in large pools: a call costs about 0.1 µs. */
export function createSystemRandom(): Random {
  let pool = Buffer.allocUnsafeSlow(0);
  let offset = 0;
  return {
    bytes(length) {
      if (offset + length > pool.length) {
        pool = randomFillSync(Buffer.allocUnsafeSlow(POOL_BYTES));
        offset = 0;
      }
      offset += length;
      return pool.subarray(offset - length, offset);
    },
  };
}

/** Where a repeatable sequence stands: plain data, so that it can be saved and forked. */
export interface RandomState {
  readonly seed: number;
  readonly drawn: number;
}

/** A repeatable sequence: SHA-256 over the seed and a counter of the calls so far. */
export interface SeededRandom extends Random {
  state(): RandomState;
}

export function createSeededRandom({ seed, drawn }: RandomState): SeededRandom {
  let counter = drawn;
  return {
    state: () => ({ seed, drawn: counter }),
    bytes(length) {
      const blocks: Buffer[] = [];
      for (let have = 0; have < length; have += 32) {
        blocks.push(hash("sha256", `${seed}:${counter}`, "buffer"));
        counter += 1;
      }
      return Buffer.concat(blocks, length);
    },
  };
}

/** `length` characters, each drawn uniformly from `alphabet` (at most 256 characters). */
export function randomString(random: Random, alphabet: string, length: number): string {
  // Bytes at or above the largest multiple of the alphabet's length would favour its first characters.
  const limit = 256 - (256 % alphabet.length);
  let text = "";
  while (text.length < length) {
    for (const byte of random.bytes(length - text.length)) {
      if (byte < limit) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}
