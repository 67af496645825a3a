import { median } from "./measure/median.ts";
import { type ServerCommand, startServer } from "./measure/start-server.ts";

export interface ColdStartRow {
  readonly name: string;
  /** From the start of the process to the end of the first login, in ms; the median. */
  readonly milliseconds: number;
}

const login = {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ username: "myusername", password: "my$up3erP@ssw0rd" }),
};

/** Starts each server in turn, many times, and logs in once. */
export async function measureColdStart(
  commands: readonly ServerCommand[],
  runs: number,
): Promise<readonly ColdStartRow[]> {
  const times = commands.map((): number[] => []);
  for (let run = 0; run < runs + 1; run += 1) {
    for (const [index, command] of commands.entries()) {
      const milliseconds = await timeFirstLogin(command);
      // The first run fills the compile cache and the disk cache.
      if (run > 0) times[index]?.push(milliseconds);
    }
  }
  return commands.map(({ name }, index) => ({ name, milliseconds: median(times[index] ?? []) }));
}

async function timeFirstLogin(command: ServerCommand): Promise<number> {
  const start = performance.now();
  const server = await startServer(command);
  const response = await fetch(`${server.url}/api/v1/login`, login);
  await response.arrayBuffer();
  const milliseconds = performance.now() - start;
  await server.stop();
  if (response.status !== 200) throw new Error(`${command.name} answered ${response.status}`);
  return milliseconds;
}
