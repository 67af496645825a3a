import type { ControlOptions } from "../../mock/control/control.ts";
import type { Api } from "../../mock/definition/api.ts";
import { createMock, type Mock, type MockOptions } from "../../mock/mock.ts";
import type { Store } from "../../mock/store/store.ts";
import type { LoadedSettings } from "../options/load-settings.ts";
import type { MockSettings } from "../options/mock-settings.ts";
import { chooseServed, refuseUnknown } from "./choose-served.ts";
import { toWorldClock } from "./world-clock.ts";

/** Makes a mock as its settings say, in a store of its own unless it is given one. */
export async function createFromSettings(
  { settings, apis: configured }: LoadedSettings,
  store?: Store,
): Promise<Mock> {
  const apis = chooseServed(configured, settings.api);
  for (const name of Object.keys(settings.profile ?? {})) {
    refuseUnknown(configured, name, "--profile");
  }
  const options = toMockOptions(settings, apis);
  const stored = { ...options, ...(store && { store }) };
  const seeded =
    settings.seedData === undefined
      ? await createMock(stored)
      : await createSeeded(stored, settings.seedData, configured);
  if (settings.import === undefined) return seeded;
  const { importSeed } = await import("./import-seed.ts");
  await importSeed(seeded.engine, settings.import, options);
  return seeded;
}

async function createSeeded(
  options: MockOptions,
  file: string,
  configured: readonly Api[],
): Promise<Mock> {
  const { readSeed } = await import("./read-seed.ts");
  const { data, explain } = readSeed(file, configured);
  try {
    return await createMock({ ...options, seed: data });
  } catch (failure) {
    throw explain(failure);
  }
}

/** What the settings say of the control API. */
export function toControlOptions({
  control = true,
  controlToken,
}: Partial<MockSettings>): ControlOptions | false {
  return control && (controlToken === undefined ? {} : { token: controlToken });
}

function toMockOptions(settings: Partial<MockSettings>, apis: readonly Api[]): MockOptions {
  const { profile, scenario, seed, latency, validate, reasons, corsOrigin } = settings;
  const { clock, freeze = false } = settings;
  const worldClock = toWorldClock(clock, freeze, Date.now());
  return {
    apis,
    ...(profile && { profiles: profile }),
    ...(scenario !== undefined && { scenario }),
    ...(worldClock && { worldClock }),
    ...(seed !== undefined && { randomSeed: seed }),
    ...(latency && { latency }),
    ...(validate && { validate: { requests: validate, replies: validate } }),
    ...(reasons !== undefined && { reasons }),
    ...(corsOrigin && { corsOrigins: corsOrigin }),
    control: toControlOptions(settings),
  };
}
