import { verifyPassword } from "../../../../credentials/password.ts";
import { isObject, type JsonObject } from "../../../../lib/json.ts";
import type { Records } from "../../../../mock/store/store.ts";
import type { LoginScope } from "../../model.ts";
import type { Account } from "../../state/account.ts";
import { findAccount, findByEmail, findByUsername } from "../../state/accounts.ts";
import {
  mismatch,
  type AccountSelector,
  type GivenPassword,
  type LoginAttempt,
} from "../attempt.ts";
import { noLocalPassword, unknownAlgorithm, unknownUser, wrongPassword } from "../failure.ts";
import { failed, type LoginOutcome } from "../outcome.ts";
import { parseSelector } from "./parse-selector.ts";

type PasswordAttempt = Extract<LoginAttempt, { kind: "password" }>;

export function parsePassword(options: JsonObject): LoginAttempt | undefined {
  if (!options["password"]) return undefined;
  for (const key in options) {
    if (key !== "user" && key !== "password") return mismatch(`Unknown key in field ${key}`);
  }
  const account = parseSelector(options["user"]);
  if ("kind" in account) return account;
  const password = parseGivenPassword(options["password"]);
  if (!password)
    return mismatch(
      "Failed Match.OneOf, Match.Maybe or Match.Optional validation in field password",
    );
  return { kind: "password", account, password };
}

/** A password as text or as a digest; undefined when it is neither. */
export function parseGivenPassword(password: unknown): GivenPassword | undefined {
  if (typeof password === "string") return { kind: "text", text: password };
  if (!isObject(password) || Object.keys(password).length !== 2) return undefined;
  const { digest, algorithm } = password;
  if (typeof digest !== "string" || typeof algorithm !== "string") return undefined;
  return algorithm === "sha-256" ? { kind: "sha256", digest } : { kind: "unknown-algorithm" };
}

/** Judges the password that the server itself keeps. */
export function runPassword(
  { account: selector, password }: PasswordAttempt,
  { context: { records } }: LoginScope,
): LoginOutcome {
  const account = selectAccount(records, selector);
  // Comes first, so that an unknown user takes as long as a wrong password.
  const isRight =
    password.kind !== "unknown-algorithm" && verifyPassword(account?.password, password);
  if (!account) return failed(unknownUser);
  if (account.password === undefined) return failed(noLocalPassword, account);
  if (password.kind === "unknown-algorithm") return failed(unknownAlgorithm, account);
  return isRight
    ? { kind: "identified", type: "password", account }
    : failed(wrongPassword, account);
}

function selectAccount(records: Records, { by, value }: AccountSelector): Account | undefined {
  switch (by) {
    case "id":
      return findAccount(records, value);
    case "username":
      return findByUsername(records, value);
    case "email":
      return findByEmail(records, value);
  }
}
