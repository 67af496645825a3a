import { createHmac } from "node:crypto";

const SECRET = "a key of these servers, known to nobody else";

/** A part of a JSON Web Token. */
export function encodePart(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

/** A JSON Web Token, as RFC 7519 defines it, signed with HS256. */
export function signToken(payload: object): string {
  const signed = `${encodePart({ alg: "HS256", typ: "JWT" })}.${encodePart(payload)}`;
  return `${signed}.${createHmac("sha256", SECRET).update(signed).digest("base64url")}`;
}
