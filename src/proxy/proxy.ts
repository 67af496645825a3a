import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type Clock, systemClock } from "../lib/clock.ts";
import { createSystemRandom } from "../lib/random.ts";
import type { ValidationMode } from "../mock/exchange/call.ts";
import type { LoadedApi } from "../mock/loaded-api.ts";
import type { ProxyEngine } from "./engine.ts";
import type { ProxyEvent } from "./event.ts";
import { forward } from "./forward/forward.ts";
import { asksForTunnel, openTunnel } from "./forward/tunnel.ts";
import { createFindCall } from "./judge/routes.ts";
import { createShadow, type ShadowOptions } from "./shadow/shadow.ts";
import { openUpstream, type UpstreamOptions } from "./upstream/upstream.ts";

export interface ProxyOptions extends UpstreamOptions {
  /** By whose specs exchanges are judged. */
  readonly apis: readonly LoadedApi[];
  readonly validate: ValidationMode;
  /** Sent with each request, by name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A `Host` under which nobody is meant to reach the proxy is refused; every one will do when absent. */
  readonly isOwnHost?: (host: string) => boolean;
  /** A mock that is to answer as the server does. */
  readonly shadow?: ShadowOptions;
  readonly clock?: Clock;
  readonly tell: (event: ProxyEvent) => void;
}

/** A server's way to another one. Each call of `createProxy` makes one that shares nothing. */
export interface Proxy {
  readonly handle: (incoming: IncomingMessage, response: ServerResponse) => void;
  /** Whether a request is one for `upgrade`. */
  readonly asksForTunnel: (incoming: IncomingMessage) => boolean;
  readonly upgrade: (incoming: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Breaks off what is under way, and tells the rest of what it knows. */
  close(): Promise<void>;
}

/** Makes a proxy that speaks to one upstream, whatever it is asked for. */
export function createProxy(options: ProxyOptions): Proxy {
  const { apis, validate, headers = {}, clock = systemClock, tell } = options;
  const upstream = openUpstream(options);
  const pseudonym = `doubletake-${createSystemRandom().bytes(6).toString("hex")}`;
  let count = 0;
  const engine: ProxyEngine = {
    upstream,
    forwarder: { host: upstream.url.host, pseudonym, extra: Object.entries(headers) },
    findCall: createFindCall(apis, upstream.basePath),
    validate,
    shadow: options.shadow && createShadow({ ...options.shadow, tell }),
    clock,
    nextId: () => (count += 1),
    isOwnHost: options.isOwnHost ?? (() => true),
    tell,
  };
  return {
    handle: (incoming, response) => {
      forward(engine, incoming, response);
    },
    asksForTunnel,
    upgrade: (incoming, socket, head) => {
      openTunnel(engine, incoming, { socket, head });
    },
    async close() {
      await upstream.close();
      await engine.shadow?.settle();
    },
  };
}
