import type { CryptoKey } from "jose";
import { SignJWT } from "jose/jwt/sign";
import type { TokenPayload } from "../pocketbase/era.ts";

/** A token of PocketBase: the same payload and key always give the same one. */
export function signToken(payload: TokenPayload, key: CryptoKey): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: "HS256", typ: "JWT" }).sign(key);
}
