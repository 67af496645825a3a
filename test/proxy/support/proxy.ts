import { setTimeout as delay } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { createIsOwnHost } from "../../../src/cli/proxy/own-host.ts";
import { serveProxy } from "../../../src/cli/proxy/serve-proxy.ts";
import { type LoadedApi, loadApi } from "../../../src/mock/loaded-api.ts";
import type { Api } from "../../../src/mock/definition/api.ts";
import type { Incident, ProxiedExchange, ProxyEvent } from "../../../src/proxy/event.ts";
import { createProxy, type ProxyOptions } from "../../../src/proxy/proxy.ts";
import { createAcme } from "../../support/acme/acme.ts";
import { openWire, type Wire } from "../../adapters/node/wire.ts";

/** A proxy over a real port, with all that it has told. */
export interface TestProxy {
  readonly url: string;
  readonly open: () => Wire;
  readonly events: readonly ProxyEvent[];
  /** The next exchange that was told, or the one that was told first of those not asked for yet. */
  readonly exchange: () => Promise<ProxiedExchange>;
  readonly incident: () => Promise<Incident>;
  readonly close: () => Promise<void>;
}

export type TestOptions = Partial<Omit<ProxyOptions, "apis">> & { readonly apis?: readonly Api[] };

/** By default the acme API is judged by, and nothing is enforced. */
export async function startProxy(upstream: string, options: TestOptions = {}): Promise<TestProxy> {
  const events: ProxyEvent[] = [];
  const taken = new Set<ProxyEvent>();
  const loaded: readonly LoadedApi[] = await Promise.all(
    (options.apis ?? [createAcme()]).map((api) => loadApi(api)),
  );
  const proxy = createProxy({
    timeoutMs: 5000,
    insecure: false,
    validate: "warn",
    isOwnHost: createIsOwnHost("127.0.0.1"),
    tell: (event) => events.push(event),
    ...options,
    url: new URL(upstream),
    apis: loaded,
  });
  const serving = await serveProxy(proxy, 0, "127.0.0.1");
  onTestFinished(() => serving.close());

  async function next(type: ProxyEvent["type"]): Promise<ProxyEvent> {
    for (const deadline = Date.now() + 10_000; Date.now() < deadline; await delay(5)) {
      const event = events.find((one) => one.type === type && !taken.has(one));
      if (!event) continue;
      taken.add(event);
      return event;
    }
    throw new Error(`Nothing of the kind "${type}" was told. What was: ${JSON.stringify(events)}`);
  }

  return {
    url: serving.url,
    open: () => openWire(serving.port),
    events,
    close: () => serving.close(),
    async exchange() {
      const event = await next("exchange");
      if (event.type !== "exchange") throw new Error("It is no exchange.");
      return event.exchange;
    },
    async incident() {
      const event = await next("incident");
      if (event.type !== "incident") throw new Error("It is no incident.");
      return event.incident;
    },
  };
}
