import type { RequestListener } from "node:http";
import type { Clock } from "../../src/lib/clock.ts";

/** What a sabotaged server gets wrong, in one word. */
export type DefectGroup =
  | "shape"
  | "status"
  | "media-type"
  | "bypass"
  | "leak"
  | "second-factor"
  | "directory"
  | "session"
  | "state"
  | "flakiness";

/** A server for the suite to judge: state of its own for each listener that is created. */
export interface Subject {
  /** Kebab case, unique within its API: `wrong-password-accepted`. */
  readonly id: string;
  readonly api: "auth" | "rocketchat";
  /** The profile that `--profile auto` has to name. */
  readonly profile: string;
  /** One sentence: how this server differs from the plain one, or what is wrong with it. */
  readonly title: string;
  /** All time that the server knows: tokens, one-time codes, windows and the `Date` header. */
  readonly create: (clock: Clock) => RequestListener;
}

/** A server that is right, in one of the ways in which real ones differ. */
export interface CorrectServer extends Subject {
  readonly kind: "correct";
}

/** A server with exactly one defect. */
export interface SabotagedServer extends Subject {
  readonly kind: "sabotaged";
  readonly group: DefectGroup;
  /** What the defect breaks: the id of a requirement of the ledger, or a row of the facts. */
  readonly breaks: string;
}
