import type { Context } from "../../mock/definition/handler.ts";
import type { Account } from "./accounts/account.ts";
import { findAccount } from "./accounts/account-records.ts";
import { eraOf } from "./pocketbase/era-of.ts";
import { findSession, toSessionId } from "./sessions/session-records.ts";
import { getTokenKey } from "./sessions/token-key.ts";
import type { AuthModel } from "./settings.ts";

/** The account that a token stands for: sent as it is, or after "Bearer ". */
export async function authenticate(
  credentials: Readonly<Record<string, string>>,
  { records, clock, profile }: Context<AuthModel>,
): Promise<Account | undefined> {
  // A mock starts without jose: it is loaded with the first token that is shown.
  const { readClaims, verifyToken } = await import("./sessions/verify-token.ts");
  const token = (credentials["token"] ?? "").replace(/^Bearer /, "");
  const claims = readClaims(token);
  if (!claims) return undefined;
  const account = findAccount(records, claims.id);
  const session = findSession(records, toSessionId(claims.id, claims.exp));
  const now = clock.now();
  if (!account || !session || session.expiresAt <= now) return undefined;
  const key = await getTokenKey(account);
  const isGenuine = await verifyToken(token, { key, now, era: eraOf(profile) });
  return isGenuine ? account : undefined;
}
