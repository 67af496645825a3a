import type { components } from "../../mock/control/schema.gen.ts";
import { finish, take } from "./take.ts";
import type { Target } from "./target.ts";

type Schemas = components["schemas"];
type Clock = Schemas["Clock"];
type Portable = Schemas["PortableWorld"];

export interface SnapshotsClient {
  list(): Promise<readonly Schemas["Snapshot"][]>;
  /** Saves the world or, with `from`, what another mock exported. */
  save(name: string, from?: Portable): Promise<Schemas["Snapshot"]>;
  export(name: string): Promise<Portable>;
  restore(name: string): Promise<void>;
  delete(name: string): Promise<void>;
}

function at(name: string) {
  return { params: { path: { name } } };
}

export function createSnapshotsClient({ client }: Target): SnapshotsClient {
  return {
    list: async () => (await take(client.GET("/snapshots"))).snapshots,
    save: (name, from) =>
      take(client.POST("/snapshots", { body: from ? { name, from: { ...from } } : { name } })),
    export: (name) => take(client.GET("/snapshots/{name}", at(name))),
    restore: (name) => finish(client.POST("/snapshots/{name}/restore", at(name))),
    delete: (name) => finish(client.DELETE("/snapshots/{name}", at(name))),
  };
}

export interface WorldsClient {
  list(): Promise<readonly Schemas["World"][]>;
  /** Without an id the mock chooses one; with `from`, a fork of that world. */
  create(world?: Schemas["NewWorld"]): Promise<Schemas["World"]>;
  delete(id: string): Promise<void>;
}

export function createWorldsClient({ client }: Target): WorldsClient {
  return {
    list: async () => (await take(client.GET("/worlds"))).worlds,
    create: (world = {}) => take(client.POST("/worlds", { body: world })),
    delete: (id) => finish(client.DELETE("/worlds/{id}", { params: { path: { id } } })),
  };
}

export interface ClockClient {
  get(): Promise<Clock>;
  set(setting: Schemas["ClockSetting"]): Promise<Clock>;
  /** Stands still at an instant, or where the world's time is. */
  freeze(now?: string | Date): Promise<Clock>;
  /** By milliseconds or by an ISO 8601 duration. */
  advance(by: number | string): Promise<Schemas["Advanced"]>;
}

export function createClockClient({ client }: Target): ClockClient {
  const set: ClockClient["set"] = (setting) => take(client.PUT("/clock", { body: setting }));
  return {
    get: () => take(client.GET("/clock")),
    set,
    freeze: (now) =>
      set(
        now === undefined
          ? { mode: "frozen" }
          : { mode: "frozen", now: typeof now === "string" ? now : now.toISOString() },
      ),
    advance: (by) =>
      take(
        client.POST("/clock/advance", {
          body: typeof by === "number" ? { ms: by } : { duration: by },
        }),
      ),
  };
}
