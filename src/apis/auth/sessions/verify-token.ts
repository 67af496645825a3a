import type { CryptoKey } from "jose";
import { JOSEError } from "jose/errors";
import { decodeJwt } from "jose/jwt/decode";
import { jwtVerify } from "jose/jwt/verify";
import type { Era } from "../pocketbase/era.ts";

export interface Claims {
  /** The account's. */
  readonly id: string;
  readonly exp: number;
}

export interface Verification {
  readonly key: CryptoKey;
  readonly now: number;
  readonly era: Era;
}

/** Whom a token says that it stands for. Nobody has verified it yet. */
export function readClaims(token: string): Claims | undefined {
  try {
    const { id, exp } = decodeJwt(token);
    return typeof id === "string" && typeof exp === "number" ? { id, exp } : undefined;
  } catch (error) {
    if (error instanceof JOSEError) return undefined;
    throw error;
  }
}

export async function verifyToken(
  token: string,
  { key, now, era }: Verification,
): Promise<boolean> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ["HS256"],
      currentDate: new Date(now),
    });
    return payload["type"] === era.tokenType;
  } catch (error) {
    if (error instanceof JOSEError) return false;
    throw error;
  }
}
