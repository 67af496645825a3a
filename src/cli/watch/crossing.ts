import { createRenewal, type Renewal } from "../../inferred/renewal.ts";
import type { Engine } from "../../mock/engine.ts";
import { defineCollection, type PortableRecords, type Records } from "../../mock/store/store.ts";
import { SEED } from "../../mock/worlds/worlds.ts";

/** How worlds go over from the APIs of one mock to those of the next. */
export interface Crossing {
  readonly renewals: readonly Renewal[];
  /** Readies the records of a world; what they hold of requests stays. */
  cross(records: Records): void;
}

export async function createCrossing(before: Engine, after: Engine): Promise<Crossing> {
  const renewals: Renewal[] = [];
  for (const loaded of after.apis) {
    const former = before.apis.find(({ api }) => api.name === loaded.api.name);
    const renewal = former && (await createRenewal(former, loaded));
    if (renewal) renewals.push(renewal);
  }
  const news = findNews(await before.store.read(SEED), await after.store.read(SEED));
  return {
    renewals,
    cross(records) {
      for (const renewal of renewals) renewal.uproot(records);
      plantNews(records, news);
    },
  };
}

/** Collections that the seed has for the first time, as those of an API that has not been served before. */
function findNews(before: PortableRecords, after: PortableRecords): PortableRecords {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name]) => !name.startsWith("world/") && before[name] === undefined,
    ),
  );
}

/** A world that has been served these before keeps what it has. */
function plantNews(records: Records, news: PortableRecords): void {
  for (const [name, entries] of Object.entries(news)) {
    const collection = defineCollection<unknown>(name);
    if (records.entries(collection).length > 0) continue;
    for (const [key, value] of entries) records.set(collection, key, value);
  }
}
