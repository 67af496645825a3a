import { clockAt, realClock, worldTime, type ClockState } from "./world-clock.ts";
import type { Clock } from "../../lib/clock.ts";
import { createSeededRandom, type Random, type RandomState } from "../../lib/random.ts";
import type { Api } from "../api.ts";
import type { Context } from "../handler.ts";
import { defineCollection, type Collection, type Records } from "../store/store.ts";

/** What a world remembers for the engine, beside the records of its APIs. */
export const clockRecord: Collection<ClockState> = defineCollection("world/clock");
export const randomRecord: Collection<RandomState> = defineCollection("world/random");
export const settingsRecords: Collection<object> = defineCollection("world/settings");

/** The key of a collection that holds one record. */
export const ONLY = "only";

/** What all worlds of a mock share. */
export interface Host {
  readonly clock: Clock;
  /** Used by worlds that have no randomness of their own. */
  readonly random: Random;
}

export async function readNow(records: Records, host: Host): Promise<number> {
  return worldTime((await records.get(clockRecord, ONLY)) ?? realClock, host.clock.now());
}

/** Runs `work` with what a handler of `api` may depend on; drawn randomness is remembered. */
export async function withContext<R>(
  {
    records,
    host,
    api,
    profile,
  }: {
    readonly records: Records;
    readonly host: Host;
    readonly api: Api;
    readonly profile: string;
  },
  work: (context: Context) => Promise<R>,
): Promise<R> {
  const now = await readNow(records, host);
  const settings = (await records.get(settingsRecords, api.name)) ?? api.settings.defaults;
  const randomState = await records.get(randomRecord, ONLY);
  const shared = { records, clock: clockAt(now), settings, profile };
  if (!randomState) return work({ ...shared, random: host.random });

  const random = createSeededRandom(randomState);
  const result = await work({ ...shared, random });
  await records.set(randomRecord, ONLY, random.state());
  return result;
}
