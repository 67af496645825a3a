import type { JsonObject } from "../lib/json.ts";
import type { RandomState } from "../lib/random.ts";
import type { LoadedApi } from "./loaded-api.ts";
import type { Records, Store } from "./store/store.ts";
import type { ClockState } from "./worlds/world-clock.ts";
import {
  clockRecord,
  type Host,
  ONLY,
  randomRecord,
  settingsRecords,
  withContext,
} from "./worlds/world-state.ts";
import { SEED } from "./worlds/worlds.ts";

/** The space that `reset` to "empty" copies: everything of the seed but its accounts. */
export const EMPTY = "empty";

/** What one API starts with; what is absent comes from the API's own default seed. */
export interface ApiSeed {
  readonly accounts?: readonly JsonObject[];
  readonly settings?: JsonObject;
}

/** A seed file's content: by name of API. */
export type SeedData = Readonly<Record<string, ApiSeed>>;

export interface SeedOptions {
  readonly apis: readonly LoadedApi[];
  readonly host: Host;
  readonly data: SeedData;
  readonly clock: ClockState;
  /** Present for a mock whose ids and tokens repeat from run to run. */
  readonly random: RandomState | undefined;
}

/** Writes the spaces that new and emptied worlds are copies of. */
export async function plantSeed(store: Store, options: SeedOptions): Promise<void> {
  await store.transact(EMPTY, (records) => plantWorld(records, options));
  await store.copy(EMPTY, SEED);
  await store.transact(SEED, async (records) => {
    for (const loaded of options.apis) await plantApi(records, loaded, options);
  });
}

function plantWorld(records: Records, { apis, clock, random, data }: SeedOptions): void {
  records.set(clockRecord, ONLY, clock);
  if (random) records.set(randomRecord, ONLY, random);
  for (const { api } of apis) {
    const settings = data[api.name]?.settings;
    if (settings) records.set(settingsRecords, api.name, { ...api.settings.defaults, ...settings });
  }
}

async function plantApi(
  records: Records,
  loaded: LoadedApi,
  { host, data }: SeedOptions,
): Promise<void> {
  const { accounts, name, plant } = loaded.api;
  if (!accounts && !plant) return;
  await withContext({ records, host, ...loaded }, async (context) => {
    for (const account of data[name]?.accounts ?? accounts?.initial ?? [])
      await accounts?.create(context, account);
    await plant?.(context);
  });
}
