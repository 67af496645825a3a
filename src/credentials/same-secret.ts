import { timingSafeEqual } from "node:crypto";

/** Compares without revealing, by its duration, where two texts of one length first differ. */
export function isSameSecret(expected: string, presented: string): boolean {
  const left = Buffer.from(expected);
  const right = Buffer.from(presented);
  const sameLength = left.length === right.length;
  return timingSafeEqual(sameLength ? left : right, right) && sameLength;
}
