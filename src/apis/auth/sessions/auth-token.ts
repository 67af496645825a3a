import { createHmac } from "node:crypto";
import type { Era, TokenPayload } from "../pocketbase/era.ts";

const HEADER = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url");

/**
 * PocketBase's token: a JWT signed by HS256 (RFC 7515, section 3.1). Signed here, since `jose` signs
 * through the thread pool and takes twenty times as long; `verifyToken` leaves the judgement to it.
 */
export function signToken(payload: TokenPayload, key: string): string {
  const content = `${HEADER}.${Buffer.from(JSON.stringify(payload)).toString("base64url")}`;
  return `${content}.${createHmac("sha256", key).update(content).digest("base64url")}`;
}

/** Whom a token says that it stands for. Nobody has verified it yet. */
export async function readClaims(
  token: string,
): Promise<{ readonly id: string; readonly exp: number } | undefined> {
  const { decodeJwt, errors } = await import("jose");
  try {
    const { id, exp } = decodeJwt(token);
    return typeof id === "string" && typeof exp === "number" ? { id, exp } : undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

export interface Verification {
  readonly key: string;
  readonly now: number;
  readonly era: Era;
}

export async function verifyToken(token: string, by: Verification): Promise<boolean> {
  const { jwtVerify, errors } = await import("jose");
  try {
    const { payload } = await jwtVerify(token, Buffer.from(by.key), {
      algorithms: ["HS256"],
      currentDate: new Date(by.now),
    });
    return payload["type"] === by.era.tokenType;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}
