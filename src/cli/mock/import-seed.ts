import type { Engine } from "../../mock/engine.ts";
import type { MockOptions } from "../../mock/mock.ts";
import { playScenario } from "../../mock/scenarios.ts";
import { clockRecord, ONLY, randomRecord } from "../../mock/worlds/world-state.ts";
import { SEED } from "../../mock/worlds/worlds.ts";
import { acceptSpace } from "../state/accept-worlds.ts";
import { readWorldFile, refuseImport } from "../state/world-file.ts";

/** Lets new worlds start as an exported one; what the options say of clock and randomness stands. */
export async function importSeed(
  engine: Engine,
  file: string,
  { scenario, worldClock, randomSeed }: MockOptions,
): Promise<void> {
  const { store, host, apis } = engine;
  await store.write(SEED, readWorldFile(file));
  try {
    await acceptSpace(engine, SEED);
  } catch (cause) {
    throw refuseImport(file, cause);
  }
  await store.transact(SEED, async (records) => {
    if (worldClock) records.set(clockRecord, ONLY, worldClock);
    if (randomSeed !== undefined) {
      records.set(randomRecord, ONLY, { seed: randomSeed, drawn: 0 });
    }
    if (scenario !== undefined) await playScenario(scenario, { records, host, apis });
  });
}
