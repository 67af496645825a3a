import type { components } from "../../mock/control/schema.gen.ts";
import {
  type AccountsClient,
  createAccountsClient,
  createOutboxClient,
  createSessionsClient,
  createSettingsClient,
  type OutboxClient,
  type SessionsClient,
  type SettingsClient,
} from "./apis.ts";
import {
  createFaultsClient,
  createScenariosClient,
  type FaultsClient,
  type ScenariosClient,
} from "./behaviour.ts";
import {
  createRequestsClient,
  type EventsOptions,
  readEvents,
  type RequestsClient,
} from "./journal.ts";
import { finish, take } from "./take.ts";
import { type ControlClientOptions, createTarget } from "./target.ts";
import {
  type ClockClient,
  createClockClient,
  createSnapshotsClient,
  createWorldsClient,
  type SnapshotsClient,
  type WorldsClient,
} from "./worlds.ts";

export type { ControlClientOptions };

/** Steers one world of a mock, wherever it runs. Each method throws `CONTROL_REFUSED` when the mock refuses. */
export interface ControlClient {
  health(): Promise<components["schemas"]["Health"]>;
  /** To the seed, to a world without accounts ("empty"), or to a snapshot. */
  reset(to?: string): Promise<void>;
  readonly snapshots: SnapshotsClient;
  readonly worlds: WorldsClient;
  readonly clock: ClockClient;
  accounts(api: string): AccountsClient;
  sessions(api: string): SessionsClient;
  settings(api: string): SettingsClient;
  outbox(api: string): OutboxClient;
  readonly faults: FaultsClient;
  readonly scenarios: ScenariosClient;
  readonly requests: RequestsClient;
  events(options?: EventsOptions): AsyncGenerator<components["schemas"]["Exchange"], void, void>;
}

export function createControlClient(options: ControlClientOptions): ControlClient {
  const target = createTarget(options);
  const { base, client } = target;
  return {
    health: () => take(client.GET("/health", { baseUrl: base })),
    reset: (to) => finish(client.POST("/reset", { body: to === undefined ? {} : { to } })),
    snapshots: createSnapshotsClient(target),
    worlds: createWorldsClient(target),
    clock: createClockClient(target),
    accounts: (api) => createAccountsClient(target, api),
    sessions: (api) => createSessionsClient(target, api),
    settings: (api) => createSettingsClient(target, api),
    outbox: (api) => createOutboxClient(target, api),
    faults: createFaultsClient(target),
    scenarios: createScenariosClient(target),
    requests: createRequestsClient(target),
    events: (eventsOptions = {}) => readEvents(target, eventsOptions),
  };
}
