import type { Clock } from "../lib/clock.ts";
import type { ValidationMode } from "../mock/exchange/call.ts";
import type { ProxyEvent } from "./event.ts";
import type { Forwarder } from "./headers/to-upstream.ts";
import type { FindCall } from "./judge/routes.ts";
import type { Shadow } from "./shadow/shadow.ts";
import type { Upstream } from "./upstream/upstream.ts";

/** The parts of one proxy. Nothing in here is shared with another. */
export interface ProxyEngine {
  readonly upstream: Upstream;
  readonly forwarder: Forwarder;
  readonly findCall: FindCall;
  /** `warn` changes nothing that passes; `enforce` answers for what breaks the spec. */
  readonly validate: ValidationMode;
  readonly shadow: Shadow | undefined;
  readonly clock: Clock;
  /** Counts the exchanges. */
  readonly nextId: () => number;
  /** Whether a `Host` is one under which this proxy is meant to be reached. */
  readonly isOwnHost: (host: string) => boolean;
  readonly tell: (event: ProxyEvent) => void;
}
