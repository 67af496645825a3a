import type { Subject } from "../servers/subject.ts";

/** An account as an accounts file has it. */
export interface Account {
  readonly username: string;
  readonly email?: string;
  readonly password: string;
  /** Base32; only accounts with a second factor have one. */
  readonly secret?: string;
}

/** The accounts of one API, by role. */
export type Accounts = Readonly<Record<string, Account>>;

/** A server that a peer has to judge, and all that a user would give to the peer. */
export interface Target {
  readonly url: string;
  readonly api: Subject["api"];
  readonly accounts: Accounts;
  /** The API's spec as OpenAPI 3.1, its login's example made from the accounts. */
  readonly specFile: string;
  /** How far the server's clock is ahead of ours, for the codes of a second factor. */
  readonly aheadMs: number;
}

export type Judgement =
  | { readonly kind: "passes" | "fails" }
  | { readonly kind: "cannot-run"; readonly reason: string };

/** A tool that judges servers. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** At most so many correct and so many sabotaged servers of each API, for a peer that is slow to start. */
  readonly sample?: number;
  judge(target: Target): Promise<Judgement>;
}
