import { verifyBind } from "../../../../credentials/directory.ts";
import type { JsonObject } from "../../../../lib/json.ts";
import type { LoginScope } from "../../model.ts";
import type { Account } from "../../state/account.ts";
import { findInDirectory } from "../../state/accounts.ts";
import { mismatch, type GivenPassword, type LoginAttempt } from "../attempt.ts";
import { directoryNotLinked, directoryRefused } from "../failure.ts";
import { failed, type LoginOutcome } from "../outcome.ts";
import { parseGivenPassword, runPassword } from "./password.ts";

type LdapAttempt = Extract<LoginAttempt, { kind: "ldap" }>;

/** Only whether `ldap` and `ldapOptions` are there counts: `[]`, `{}` and the text "[]" are the same. */
export function parseLdap({
  ldap,
  ldapOptions,
  username,
  ldapPass,
}: JsonObject): LoginAttempt | undefined {
  if (!ldap || !ldapOptions) return undefined;
  if (typeof username !== "string" || username === "") {
    return mismatch("Failed Match.OneOf, Match.Maybe or Match.Optional validation in field user");
  }
  const password = parseGivenPassword(ldapPass);
  if (!password) return mismatch(`Expected string, got ${typeof ldapPass}`);
  return { kind: "ldap", username, password };
}

/** Judges a login at the directory, and falls back to the password that the server itself keeps. */
export function runLdap(attempt: LdapAttempt, scope: LoginScope): LoginOutcome {
  const { username, password } = attempt;
  const { ldapEnabled, ldapFallback } = scope.context.settings;
  if (!ldapEnabled) return runFallback(attempt, scope);

  const account = findInDirectory(scope.context.records, username);
  if (account?.directory && bind(account, password)) {
    return account.directory.linked
      ? { kind: "identified", type: "ldap", account }
      : failed(directoryNotLinked(account.username));
  }
  if (ldapFallback || scope.era.alwaysFallsBack) return runFallback(attempt, scope);
  return failed(directoryRefused(username));
}

/** A digest cannot be shown to a directory, which wants the password itself. */
function bind({ username, directory }: Account, password: GivenPassword): boolean {
  if (!directory || password.kind !== "text") return false;
  const entry = { username, email: "", name: "", password: directory.password };
  return verifyBind(entry, password.text).kind === "bound";
}

function runFallback({ username, password }: LdapAttempt, scope: LoginScope): LoginOutcome {
  const by = username.includes("@") ? "email" : "username";
  return runPassword({ kind: "password", account: { by, value: username }, password }, scope);
}
