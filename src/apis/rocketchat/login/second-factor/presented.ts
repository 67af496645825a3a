import type { Account } from "../../state/account.ts";

export type SecondFactor = "totp" | "email";

/** What there is to judge a second factor by. */
export interface Presented {
  readonly account: Account;
  readonly code: string | undefined;
  /** All that the account has; the first is the one that counts. */
  readonly methods: readonly SecondFactor[];
}
