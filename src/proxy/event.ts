import type { JournalEntry } from "../mock/journal/journal.ts";
import type { ProxyRoute, RouteCall } from "./judge/routes.ts";
import type { ProxyViolation } from "./judge/violation.ts";
import type { Disagreement } from "./shadow/disagreement.ts";

/** A request that the upstream answered whole. */
export interface ProxiedExchange {
  /** Both messages as they came in, without content codings. */
  readonly entry: JournalEntry;
  /** The operation that was called; undefined for what no spec has. */
  readonly call: RouteCall | undefined;
  readonly violations: readonly ProxyViolation[];
  /** Where the mock's answer differs; empty without a shadow. */
  readonly disagreements: readonly Disagreement[];
  /** Whether the mock was asked too. */
  readonly isShadowed: boolean;
  /** Bodies that were too large to keep, or cannot be decoded: of them nothing is known but their size. */
  readonly unseen: { readonly request: boolean; readonly reply: boolean };
  /** Bytes of the bodies on the wire. */
  readonly sizes: { readonly request: number; readonly reply: number };
  readonly httpVersion: string;
  readonly statusText: string;
  readonly durationMs: number;
  /** Whether the client got a problem in place of the reply. */
  readonly isReplaced: boolean;
}

/** A request of which no exchange came about. */
export interface Incident {
  /**
   * `refused`: never forwarded; `failed`: the upstream gave no answer, or not the whole of it; `left`: the client
   * went away; `tunnel`: the connection became another protocol's.
   */
  readonly kind: "refused" | "failed" | "left" | "tunnel";
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** What the client was answered; undefined where it was only cut off. */
  readonly status: number | undefined;
  /** In one sentence. */
  readonly reason: string;
  readonly route: ProxyRoute | undefined;
  /** How a refused request breaks the spec. */
  readonly violations: readonly ProxyViolation[];
}

export type ProxyEvent =
  | { readonly type: "exchange"; readonly exchange: ProxiedExchange }
  | { readonly type: "incident"; readonly incident: Incident };
