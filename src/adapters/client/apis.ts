import type { components } from "../../mock/control/schema.gen.ts";
import { finish, take } from "./take.ts";
import type { Target } from "./target.ts";

type Schemas = components["schemas"];
type Account = Schemas["Account"];
type AccountInput = Schemas["AccountInput"];
type Settings = Schemas["Settings"];

export interface AccountsClient {
  list(): Promise<readonly Account[]>;
  create(account: AccountInput): Promise<Account>;
  get(id: string): Promise<Account>;
  update(id: string, patch: AccountInput): Promise<Account>;
  delete(id: string): Promise<void>;
  /** The one-time codes on the world's clock. */
  totp(id: string): Promise<Schemas["Totp"]>;
}

export function createAccountsClient({ client }: Target, api: string): AccountsClient {
  const all = { params: { path: { api } } };
  const one = (id: string) => ({ params: { path: { api, id } } });
  return {
    list: async () => (await take(client.GET("/{api}/accounts", all))).accounts,
    create: (body) => take(client.POST("/{api}/accounts", { ...all, body })),
    get: (id) => take(client.GET("/{api}/accounts/{id}", one(id))),
    update: (id, body) => take(client.PATCH("/{api}/accounts/{id}", { ...one(id), body })),
    delete: (id) => finish(client.DELETE("/{api}/accounts/{id}", one(id))),
    totp: (id) => take(client.GET("/{api}/accounts/{id}/totp", one(id))),
  };
}

export interface SessionsClient {
  list(): Promise<readonly Schemas["Session"][]>;
  expire(id: string): Promise<void>;
  delete(id: string): Promise<void>;
}

export function createSessionsClient({ client }: Target, api: string): SessionsClient {
  const one = (id: string) => ({ params: { path: { api, id } } });
  return {
    list: async () =>
      (await take(client.GET("/{api}/sessions", { params: { path: { api } } }))).sessions,
    expire: (id) => finish(client.POST("/{api}/sessions/{id}/expire", one(id))),
    delete: (id) => finish(client.DELETE("/{api}/sessions/{id}", one(id))),
  };
}

export interface SettingsClient {
  get(): Promise<Settings>;
  update(patch: Settings): Promise<Settings>;
}

export function createSettingsClient({ client }: Target, api: string): SettingsClient {
  const at = { params: { path: { api } } };
  return {
    get: () => take(client.GET("/{api}/settings", at)),
    update: (body) => take(client.PATCH("/{api}/settings", { ...at, body })),
  };
}

export interface OutboxClient {
  /** Newest first. */
  list(): Promise<readonly Schemas["Mail"][]>;
  clear(): Promise<void>;
}

export function createOutboxClient({ client }: Target, api: string): OutboxClient {
  const at = { params: { path: { api } } };
  return {
    list: async () => (await take(client.GET("/{api}/outbox", at))).messages,
    clear: () => finish(client.DELETE("/{api}/outbox", at)),
  };
}
