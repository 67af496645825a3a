import type { Account } from "../state/account.ts";
import type { LoginFailure } from "./failure.ts";

/** What a login has come to so far. */
export type LoginOutcome =
  | {
      readonly kind: "identified";
      readonly type: "resume" | "password" | "ldap";
      readonly account: Account;
      /** The session that goes on, instead of a new one. */
      readonly token?: string;
    }
  | {
      readonly kind: "failed";
      readonly failure: LoginFailure;
      /** Whose login failed, where that is known. */
      readonly account: Account | undefined;
    };

export type Identified = Extract<LoginOutcome, { kind: "identified" }>;

export function failed(failure: LoginFailure, account?: Account): LoginOutcome {
  return { kind: "failed", failure, account };
}
