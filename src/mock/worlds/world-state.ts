import { clockAt, realClock, worldTime, type ClockState } from "./world-clock.ts";
import type { Clock } from "../../lib/clock.ts";
import { type Awaitable, chain } from "../../lib/awaitable.ts";
import { createSeededRandom, type Random, type RandomState } from "../../lib/random.ts";
import type { Api } from "../definition/api.ts";
import type { Context } from "../definition/handler.ts";
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

export function readNow(records: Records, host: Host): number {
  return worldTime(records.get(clockRecord, ONLY) ?? realClock, host.clock.now());
}

export interface Setting {
  readonly records: Records;
  readonly host: Host;
  readonly api: Api;
  readonly profile: string;
}

/** Runs `work` with what a handler of `api` may depend on; drawn randomness is remembered. */
export function withContext<R>(
  { records, host, api, profile }: Setting,
  work: (context: Context) => Awaitable<R>,
): Awaitable<R> {
  const clock = clockAt(readNow(records, host));
  const settings = records.get(settingsRecords, api.name) ?? api.settings.defaults;
  const state = records.get(randomRecord, ONLY);
  if (!state) return work({ records, clock, settings, profile, random: host.random });
  const random = createSeededRandom(state);
  return chain(work({ records, clock, settings, profile, random }), (result) => {
    records.set(randomRecord, ONLY, random.state());
    return result;
  });
}
