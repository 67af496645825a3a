import type { Account } from "../state/account.ts";
import type { LoginFailure } from "./failure.ts";

/** What a login handler came to. */
export type HandlerOutcome =
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
      /** Whose login failed, where the handler found out. */
      readonly account?: Account;
    };

export type Identified = Extract<HandlerOutcome, { kind: "identified" }>;

export function failed(failure: LoginFailure, account?: Account): HandlerOutcome {
  return account ? { kind: "failed", failure, account } : { kind: "failed", failure };
}
