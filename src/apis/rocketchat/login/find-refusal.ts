import type { LoginScope } from "../model.ts";
import { isBlocked } from "../state/lockouts.ts";
import {
  accountBlocked,
  addressBlocked,
  appAccount,
  fallbackForbidden,
  noRoles,
  notActivated,
  unverifiedEmail,
  type LoginFailure,
} from "./failure.ts";
import type { HandlerOutcome, Identified } from "./outcome.ts";

/**
 * Why the server refuses an attempt, the second factor left aside: a block comes before a failure of
 * the handler, and that before anything about the account.
 */
export async function findRefusal(
  outcome: HandlerOutcome,
  scope: LoginScope,
): Promise<LoginFailure | undefined> {
  const block = scope.context.settings.lockoutEnabled && (await findBlock(outcome, scope));
  if (block) return block;
  return outcome.kind === "failed" ? outcome.failure : findAccountRefusal(outcome, scope);
}

async function findBlock(
  { account }: HandlerOutcome,
  scope: LoginScope,
): Promise<LoginFailure | undefined> {
  if (await isBlocked(scope, { kind: "address", key: scope.address })) return addressBlocked;
  if (account && (await isBlocked(scope, { kind: "account", key: account.id }))) {
    return accountBlocked;
  }
  return undefined;
}

function findAccountRefusal(login: Identified, scope: LoginScope): LoginFailure | undefined {
  const { account } = login;
  if (isForbiddenFallback(login, scope)) return fallbackForbidden;
  if (account.type === "app") return appAccount;
  if (!account.active) return notActivated;
  if (account.roles.length === 0) return noRoles;
  return lacksVerifiedEmail(login, scope) ? unverifiedEmail : undefined;
}

/** Later versions let anybody fall back, and then refuse those who are in the directory. */
function isForbiddenFallback({ account, type }: Identified, { context, era }: LoginScope): boolean {
  const { ldapEnabled, ldapFallback } = context.settings;
  if (!era.alwaysFallsBack || !ldapEnabled || ldapFallback) return false;
  return type === "password" && account.directory?.linked === true;
}

function lacksVerifiedEmail({ account, type }: Identified, { context }: LoginScope): boolean {
  if (!context.settings.emailVerification || type !== "password") return false;
  return !account.roles.includes("admin") && !account.emails.some((email) => email.verified);
}
