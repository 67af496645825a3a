import type { Router } from "../spec/router.ts";
import type { OriginRule } from "./exchange/cors.ts";
import type { Latency } from "./faults/latency.ts";
import type { Journal } from "./journal/journal.ts";
import type { LoadedApi, Route } from "./loaded-api.ts";
import type { ValidationMode } from "./exchange/call.ts";
import type { Store } from "./store/store.ts";
import type { Host } from "./worlds/world-state.ts";
import type { Worlds } from "./worlds/worlds.ts";

/** The parts of one mock. Nothing in here is shared with another. */
export interface Engine {
  readonly apis: readonly LoadedApi[];
  readonly router: Router<Route>;
  readonly store: Store;
  readonly worlds: Worlds;
  readonly journal: Journal;
  readonly host: Host;
  /** On the host's clock. */
  readonly startedAt: number;
  readonly allowsOrigin: OriginRule;
  readonly validate: {
    /** Undefined where each API says it. */
    readonly requests: ValidationMode | undefined;
    readonly replies: ValidationMode;
  };
  readonly latency: Latency | undefined;
  /** How long what is asynchronous in an exchange may hold its world. */
  readonly handlerTimeoutMs: number;
  /** Whether refused logins say why, in `X-Mock-Reason`. */
  readonly reasons: boolean;
}
