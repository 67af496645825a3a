import type { Api } from "../../mock/definition/api.ts";
import { createMock, type Mock } from "../../mock/mock.ts";
import type { ProxySettings } from "../options/proxy-settings.ts";
import { readSeed } from "../mock/read-seed.ts";

/** The mock that answers beside the real server, in this process. Throws `SEED_INVALID`. */
export async function startShadow(
  { profile, seedData }: Partial<ProxySettings>,
  apis: readonly Api[],
): Promise<Mock> {
  const options = { apis, control: false, ...(profile && { profiles: profile }) } as const;
  if (seedData === undefined) return createMock(options);
  const { data, explain } = readSeed(seedData, apis);
  try {
    return await createMock({ ...options, seed: data });
  } catch (failure) {
    throw explain(failure);
  }
}
