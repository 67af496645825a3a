import type { Operation, SecurityScheme } from "../../spec/operation.ts";

/** What a 401 has to say in WWW-Authenticate (RFC 9110, section 11.6.1): a line for each scheme. */
export function toChallenges(api: string, { security }: Operation): readonly string[] {
  return [...new Set(security.flat().map(toScheme))].map((scheme) => `${scheme} realm="${api}"`);
}

function toScheme({ kind }: SecurityScheme): string {
  if (kind === "basic") return "Basic";
  // No scheme of authentication is registered for API keys.
  return kind === "bearer" ? "Bearer" : "ApiKey";
}
