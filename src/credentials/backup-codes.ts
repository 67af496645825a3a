import { hash } from "node:crypto";
import type { Random } from "../lib/random.ts";
import { createMeteorId } from "./tokens.ts";

/** Tells a backup code from the six digits of a one-time password. */
export const BACKUP_CODE_LENGTH = 8;

/** Fresh backup codes: `codes` are shown to their owner once, `hashes` are kept. */
export interface BackupCodes {
  readonly codes: readonly string[];
  readonly hashes: readonly string[];
}

export type BackupCodeOutcome =
  | { readonly used: true; readonly remaining: readonly string[] }
  | { readonly used: false };

export function createBackupCodes(random: Random, count = 12): BackupCodes {
  const codes = Array.from({ length: count }, () => createMeteorId(random, BACKUP_CODE_LENGTH));
  return { codes, hashes: codes.map(hashBackupCode) };
}

/** What is kept of a backup code: its SHA-256 as lower-case hex. */
export function hashBackupCode(code: string): string {
  return hash("sha256", code);
}

/** Spends a backup code; keep `remaining` in place of `hashes`, or the code works again. */
export function useBackupCode(hashes: readonly string[], code: string): BackupCodeOutcome {
  const presented = hashBackupCode(code);
  const remaining = hashes.filter((kept) => kept !== presented);
  return remaining.length < hashes.length ? { used: true, remaining } : { used: false };
}
