import { builtInApis } from "../../dist/apis/index.js";
import { createMock } from "../../dist/mock/mock.js";
import type { Mock } from "../../dist/mock/mock.js";
import { median } from "./measure/median.ts";

export interface CopyRow {
  readonly sessions: number;
  /** Median of one copy of a world (a reset, a snapshot or a fork), in µs. */
  readonly microseconds: number;
}

const body = Buffer.from(JSON.stringify({ username: "myusername", password: "my$up3erP@ssw0rd" }));

/** Times the copy of a world with so many sessions in it. */
export async function measureCopies(sizes: readonly number[]): Promise<readonly CopyRow[]> {
  const rows: CopyRow[] = [];
  for (const sessions of sizes) {
    const mock = await createMock({ apis: builtInApis });
    for (let count = 0; count < sessions; count += 1) await logIn(mock, "default");
    rows.push({ sessions, microseconds: await timeCopy(mock) });
  }
  return rows;
}

async function timeCopy({ engine: { store } }: Mock): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 1001; run += 1) {
    const start = performance.now();
    await store.copy("world:default", "snapshot:default:bench");
    times.push((performance.now() - start) * 1000);
  }
  return median(times);
}

/** Logs in once in each of so many worlds; answers the resident memory that they cost, in bytes. */
export async function measureWorlds(count: number): Promise<number> {
  const mock = await createMock({ apis: builtInApis });
  await logIn(mock, "default");
  const before = process.memoryUsage.rss();
  for (let world = 0; world < count; world += 1) await logIn(mock, `w${world}`);
  return process.memoryUsage.rss() - before;
}

async function logIn(mock: Mock, world: string): Promise<void> {
  const { status } = await mock.handle({
    method: "POST",
    path: "/api/v1/login",
    query: "",
    headers: { "content-type": "application/json", "x-mock-world": world },
    body,
    remoteAddress: "127.0.0.1",
  });
  if (status !== 200) throw new Error(`The login in world ${world} was answered with ${status}.`);
}
