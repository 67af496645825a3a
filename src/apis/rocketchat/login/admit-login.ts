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
import { failed, type Identified, type LoginOutcome } from "./outcome.ts";

/**
 * Decides whether an account may log in, the second factor left aside. A block comes before a failure
 * of the handler, and that before anything about the account.
 */
export function admitLogin(outcome: LoginOutcome, scope: LoginScope): LoginOutcome {
  const block = findBlock(outcome, scope);
  if (block) return failed(block, outcome.account);
  if (outcome.kind === "failed") return outcome;
  const refusal = findRefusal(outcome, scope);
  return refusal ? failed(refusal, outcome.account) : outcome;
}

function findBlock({ account }: LoginOutcome, scope: LoginScope): LoginFailure | undefined {
  if (!scope.context.settings.lockoutEnabled) return undefined;
  if (isBlocked(scope, { kind: "address", key: scope.address })) return addressBlocked;
  const isAccountBlocked = account && isBlocked(scope, { kind: "account", key: account.id });
  return isAccountBlocked ? accountBlocked : undefined;
}

function findRefusal(login: Identified, scope: LoginScope): LoginFailure | undefined {
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
