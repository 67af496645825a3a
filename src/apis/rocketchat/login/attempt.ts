import type { PresentedPassword } from "../../../credentials/password.ts";

/** How a login names its account. */
export interface AccountSelector {
  readonly by: "id" | "username" | "email";
  readonly value: string;
}

/** The password of a login, or the algorithm of a digest that the server does not know. */
export type GivenPassword = PresentedPassword | { readonly kind: "unknown-algorithm" };

/** What a body asks for, by the login handler that takes it on. */
export type LoginAttempt =
  | { readonly kind: "resume"; readonly token: string }
  | {
      readonly kind: "password";
      readonly account: AccountSelector;
      readonly password: GivenPassword;
    }
  | { readonly kind: "totp"; readonly code: string; readonly login: unknown }
  | { readonly kind: "ldap"; readonly username: string; readonly password: GivenPassword }
  /** Meteor's `check` threw: something is of the wrong type. */
  | { readonly kind: "mismatch"; readonly message: string }
  | { readonly kind: "unrecognized" };

export type MismatchAttempt = Extract<LoginAttempt, { kind: "mismatch" }>;

/** A mistake of types, in Meteor's words. */
export function mismatch(what: string): MismatchAttempt {
  return { kind: "mismatch", message: `Match error: ${what}` };
}
