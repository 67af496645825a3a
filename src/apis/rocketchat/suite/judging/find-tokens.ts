import type { TargetResponse } from "../../../../conformance/exchange.ts";
import { placesOf } from "../../../../conformance/judging/json-places.ts";

const NAMED = /^(auth|access|refresh|login|session|resume)?[-_]?(token|jwt)$|^session[-_]?id$/i;
const FORMED = /^[\w-]{43}$/;

/** Where a response holds what looks like a token: JSON Pointers, and the empty one for its headers. */
export function findTokens({ json, headers }: TargetResponse): readonly string[] {
  const inBody = placesOf(json)
    .filter(({ value }) => typeof value === "string" && value !== "")
    .filter(({ key, value }) => NAMED.test(key) || FORMED.test(String(value)))
    .map(({ pointer }) => pointer);
  const inHeaders =
    "x-auth-token" in headers || /(^|[\s,])rc_token=[^;\s]/.test(headers["set-cookie"] ?? "");
  return inHeaders ? [...inBody, ""] : inBody;
}
