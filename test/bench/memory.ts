import { runWrk } from "./measure/run-wrk.ts";
import { type ServerCommand, startServer } from "./measure/start-server.ts";

export interface MemoryRow {
  readonly name: string;
  readonly logins: number;
  readonly residentBytes: number;
}

/** Loads each server until it has answered `logins` logins, then reads its resident memory. */
export async function measureMemory(
  commands: readonly ServerCommand[],
  logins: number,
): Promise<readonly MemoryRow[]> {
  const rows: MemoryRow[] = [];
  for (const command of commands) {
    const server = await startServer(command);
    let answered = 0;
    while (answered < logins) answered += 5 * (await runWrk({ url: server.url, seconds: 5 }));
    rows.push({ name: server.name, logins: answered, residentBytes: await server.residentBytes() });
    await server.stop();
  }
  return rows;
}
