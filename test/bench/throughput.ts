import { median } from "./measure/median.ts";
import { runWrk } from "./measure/run-wrk.ts";
import { type BenchServer, type ServerCommand, startServer } from "./measure/start-server.ts";

export interface ThroughputRow {
  readonly name: string;
  /** Logins per second, the median of the rounds. */
  readonly perSecond: number;
  readonly residentBytes: number;
}

/** Loads servers in turn, round after round, so that a disturbance strikes all alike. */
export async function measureThroughput(
  commands: readonly ServerCommand[],
  {
    seconds,
    rounds,
    warmUp,
  }: { readonly seconds: number; readonly rounds: number; readonly warmUp: number },
): Promise<readonly ThroughputRow[]> {
  const servers = await Promise.all(commands.map(startServer));
  const measured = new Map<BenchServer, number[]>(servers.map((server) => [server, []]));
  for (const { url } of servers) await runWrk({ url, seconds: warmUp });
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? servers : servers.toReversed();
    for (const server of order) {
      measured.get(server)?.push(await runWrk({ url: server.url, seconds }));
    }
  }
  const rows = await Promise.all(
    servers.map(async (server) => ({
      name: server.name,
      perSecond: median(measured.get(server) ?? []),
      residentBytes: await server.residentBytes(),
    })),
  );
  await Promise.all(servers.map((server) => server.stop()));
  return rows;
}
