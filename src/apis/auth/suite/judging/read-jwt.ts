import { decodeProtectedHeader } from "jose/decode/protected_header";
import { JOSEError } from "jose/errors";
import { decodeJwt } from "jose/jwt/decode";
import type { JsonObject } from "../../../../lib/json.ts";

/** A JSON Web Token as anybody can read it; only its server can verify it. */
export interface Jwt {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly signature: string;
}

/** Undefined for a token of another form. */
export function readJwt(token: string): Jwt | undefined {
  try {
    const [, , signature = ""] = token.split(".");
    return { header: { ...decodeProtectedHeader(token) }, payload: decodeJwt(token), signature };
  } catch (error) {
    if (error instanceof JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}
