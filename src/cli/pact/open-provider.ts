import { createControlClient } from "../../adapters/client/client.ts";
import { toFetch } from "../../adapters/fetch.ts";
import type { ProviderStates, Send } from "../../contracts/provider-state.ts";
import { changeByAccounts } from "../../contracts/states/change-by-accounts.ts";
import { changeByControl } from "../../contracts/states/change-by-control.ts";
import type { Upstream } from "../../contracts/verify/forward.ts";
import type { ChangeState } from "../../contracts/verify/state-change.ts";
import type { Api } from "../../define-api.ts";
import { createMock } from "../../mock/mock.ts";
import type { VerifySettings } from "../options/pact-settings.ts";
import { warn } from "../warn.ts";
import { createAccountFinder } from "./account-finder.ts";
import { findMockWorld } from "./find-mock-world.ts";
import { openHook } from "./open-hook.ts";
import type { Watch } from "./watch-target.ts";

/** A provider that contracts can be verified with. */
export interface OpenProvider {
  readonly upstream: Upstream;
  readonly changeState: ChangeState;
  /** What it is, for people. */
  readonly shown: string;
  close(): Promise<void>;
}

/** Where a provider is, and how it is to be treated. */
export interface Where {
  /** Absent: a mock of this process. */
  readonly server?: URL;
  readonly settings: Partial<VerifySettings>;
  /** Names of all APIs that there are. */
  readonly names: readonly string[];
}

const TIMEOUT_MS = 10_000;
/** A mock of this process is reached without a port. */
const INSIDE = new URL("http://localhost/");

/** A mock of an API, or the server that is named, with what puts it into provider states. */
export async function openProvider(
  api: Api,
  { server, settings, names }: Where,
  { watch }: Watch,
): Promise<OpenProvider> {
  const states = (await api.providerStates?.()) ?? NO_STATES;
  const { timeout = TIMEOUT_MS, header: headers = {} } = settings;
  if (!server) return openMock(api, states, { settings, upstream: { timeout, headers } });
  const upstream = { target: server, fetch: watch(fetch), timeout, headers };
  const opened = { upstream, shown: server.href, close: async () => {} };
  if (settings.stateHook !== undefined) {
    return { ...opened, changeState: await openHook(settings.stateHook) };
  }
  if (settings.accounts !== undefined) {
    const findAccount = await createAccountFinder(settings.accounts, { api, names });
    const send = toSend(upstream);
    return { ...opened, changeState: changeByAccounts({ states, findAccount, send }) };
  }
  const world = await findMockWorld(server, api.name);
  if (world !== undefined) return openWorld(api, states, { world, upstream });
  warn(
    `Nothing sets provider states: ${server.href} has to be in all of them (--state-hook, --accounts).`,
  );
  return { ...opened, changeState: async () => ({}) };
}

const NO_STATES: ProviderStates = {
  states: {},
  toAccount: () => ({ username: "", email: "", password: "" }),
};

async function openMock(
  api: Api,
  states: ProviderStates,
  {
    settings,
    upstream: base,
  }: Pick<Where, "settings"> & { readonly upstream: Pick<Upstream, "timeout" | "headers"> },
): Promise<OpenProvider> {
  const { profile = {} } = settings;
  const own = Object.entries(profile).filter(([name]) => name === api.name);
  const send = toFetch(await createMock({ apis: [api], profiles: Object.fromEntries(own) }));
  const upstream = { ...base, target: INSIDE, fetch: send };
  const control = createControlClient({ url: INSIDE.href, fetch: send });
  return {
    upstream,
    changeState: changeByControl({ api: api.name, states, control, send: toSend(upstream) }),
    shown: `the mock of ${api.name}${own.map(([, name]) => ` (${name})`).join("")}`,
    close: async () => {},
  };
}

/** A world of its own in a mock that others may use at the same time. */
function openWorld(
  api: Api,
  states: ProviderStates,
  { world, upstream: base }: { readonly world: string; readonly upstream: Upstream },
): OpenProvider {
  const upstream = { ...base, headers: { ...base.headers, "X-Mock-World": world } };
  const control = createControlClient({ url: base.target.origin, world });
  return {
    upstream,
    changeState: changeByControl({ api: api.name, states, control, send: toSend(upstream) }),
    shown: base.target.href,
    close: () => control.worlds.delete(world),
  };
}

/** Sends what states themselves have to send, as the contract's requests are sent. */
function toSend({ target, fetch: send, headers, timeout }: Upstream): Send {
  return (path, init = {}) =>
    send(`${target.href.replace(/\/$/, "")}${path}`, {
      ...init,
      headers: { ...headers, ...Object.fromEntries(new Headers(init.headers)) },
      signal: AbortSignal.timeout(timeout),
    });
}
