import type { Engine } from "../../mock/engine.ts";
import { continueMock } from "../../mock/mock.ts";
import { createFromSettings, toControlOptions } from "../mock/create-from-settings.ts";
import { refuseOpenControl } from "../mock/reach.ts";
import type { StartedMock } from "../mock/start-mock.ts";
import type { LoadedSettings } from "../options/load-settings.ts";
import { acceptKept } from "./accept-kept.ts";
import { type Crossing, createCrossing } from "./crossing.ts";
import { listSpaces } from "./list-spaces.ts";

/**
 * Lets a running mock go on with what was read anew: on the same port, with its worlds and its journal.
 * Throws, and leaves the mock as it was, when that cannot be served or does not fit what worlds hold.
 */
export async function reloadMock(started: StartedMock, loaded: LoadedSettings): Promise<void> {
  refuseOpenControl(loaded.settings);
  const previous = started.mock;
  const before = previous.engine;
  const fresh = await createFromSettings(loaded);
  const crossing = await createCrossing(before, fresh.engine);
  const { controlUrl } = started;
  const kept = await listSpaces(before);
  for (const each of kept) {
    await acceptKept(before, { engine: fresh.engine, crossing, controlUrl }, each);
  }
  await Promise.all(kept.map(({ space }) => cross(before, space, crossing)));
  started.goOnWith(await continueMock(previous, fresh, toControlOptions(loaded.settings)));
}

async function cross({ store }: Engine, space: string, crossing: Crossing): Promise<void> {
  // It may have been dropped meanwhile.
  if (await store.has(space)) await store.transact(space, (records) => crossing.cross(records));
}
