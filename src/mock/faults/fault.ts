import { defineCollection, type Collection } from "../store/store.ts";

/** Which exchanges a fault strikes; each given condition must hold. */
export interface FaultMatch {
  readonly api?: string;
  readonly operation?: string;
  /** A username, e-mail or id that stands somewhere in the request's body. */
  readonly account?: string;
  /** Strikes only the nth exchange that fits the other conditions, counted from 1. */
  readonly nth?: number;
  /** Between 0 and 1; drawn from the world's randomness. */
  readonly probability?: number;
}

type FaultEffect =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "reset" }
  | { readonly kind: "truncate"; readonly bytes: number };

/** A deliberate failure. */
export interface FaultPlan {
  readonly match: FaultMatch;
  readonly effect: FaultEffect;
  /** Before: the operation does not run. After: it has run, and its reply is lost or changed. */
  readonly phase: "before" | "after";
  /** How often it strikes; without it, always. */
  readonly times?: number;
  /** How long it lasts on the world's clock; without it, for ever. */
  readonly ttlMs?: number;
}

/** A fault in a world, with what it has done so far. */
export interface Fault extends FaultPlan {
  readonly id: string;
  readonly createdAt: number;
  /** Exchanges that fitted operation and account. */
  readonly seen: number;
  readonly struck: number;
}

/** All faults of a world in one record: one look-up tells that there is none. */
export const faultRecords: Collection<readonly Fault[]> = defineCollection("world/faults");
