import { execFileSync } from "node:child_process";
import { measureColdStart } from "./cold-start.ts";
import { measureGates } from "./drift-gates.ts";
import { measureMemory } from "./memory.ts";
import { printTable } from "./print-table.ts";
import { readMe } from "./read-me.ts";
import { bare, mock } from "./servers.ts";
import { measureThroughput } from "./throughput.ts";
import { measureCopies, measureWorlds } from "./worlds.ts";

/** The numbers of the README, on the machine that prints them. `--quick` is for CI: it proves that all runs. */
const quick = process.argv.includes("--quick");
const MEGABYTE = 1024 * 1024;

function hasTools(): boolean {
  try {
    execFileSync("wrk", ["-v"], { stdio: "ignore" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
  }
  return true;
}

async function benchServers(): Promise<void> {
  const servers = [bare(await readMe()), mock];
  const load = quick ? { seconds: 1, rounds: 1, warmUp: 1 } : { seconds: 4, rounds: 5, warmUp: 12 };
  const throughput = await measureThroughput(servers, load);
  const coldStart = await measureColdStart(servers, quick ? 2 : 11);
  const memory = await measureMemory(servers, quick ? 1000 : 1_000_000);
  printTable(
    "POST /api/v1/login, one core each",
    ["server", "logins/s", "share of bare"],
    throughput.map(({ name, perSecond }) => [
      name,
      perSecond.toFixed(0),
      ratio(perSecond, throughput[0]?.perSecond),
    ]),
  );
  printTable(
    "From process start to the first login",
    ["server", "ms", "share of bare"],
    coldStart.map(({ name, milliseconds }) => [
      name,
      milliseconds.toFixed(0),
      ratio(milliseconds, coldStart[0]?.milliseconds),
    ]),
  );
  printTable(
    "Resident memory under load",
    ["server", "logins", "MB", "share of bare"],
    memory.map(({ name, logins, residentBytes }) => [
      name,
      logins.toFixed(0),
      (residentBytes / MEGABYTE).toFixed(0),
      ratio(residentBytes, memory[0]?.residentBytes),
    ]),
  );
}

async function benchWorlds(): Promise<void> {
  const copies = await measureCopies(quick ? [10, 1000] : [10, 1000, 100_000]);
  printTable(
    "Copy of a world: reset, snapshot, fork",
    ["sessions", "µs"],
    copies.map(({ sessions, microseconds }) => [String(sessions), microseconds.toFixed(1)]),
  );
  const worlds = quick ? 500 : 10_000;
  const bytes = await measureWorlds(worlds);
  printTable(
    "Worlds in one process, one login each",
    ["worlds", "MB"],
    [[String(worlds), (bytes / MEGABYTE).toFixed(0)]],
  );
}

async function benchGates(): Promise<void> {
  const rows = await measureGates(quick ? 1 : 7);
  printTable(
    "Drift gates, beyond process start",
    ["gate", "compares", "ms"],
    rows.map(({ gate, what, milliseconds }) => [gate, what, milliseconds.toFixed(0)]),
  );
}

function ratio(value: number, reference: number | undefined): string {
  return (value / (reference ?? Number.NaN)).toFixed(2);
}

if (hasTools()) await benchServers();
else console.log("Skipped the comparison of servers: wrk is not installed (apt-get install wrk).");
await benchWorlds();
await benchGates();
