import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMockJournal } from "../drift/live/mock-traffic.ts";
import { median } from "./measure/median.ts";

export interface GateRow {
  readonly gate: string;
  /** What is compared, by API or together. */
  readonly what: string;
  /** Beyond the start of a process that does nothing, in ms; the median. */
  readonly milliseconds: number;
}

type Gate = readonly [gate: string, what: string, args: readonly string[]];

const NOTHING = ["-e", "0"];

/** Times `doubletake drift` on the specs of this project, gate by gate. */
export async function measureGates(runs: number): Promise<readonly GateRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "doubletake-bench-"));
  try {
    const gates = await prepareGates(folder);
    const start = timeRuns(NOTHING, runs);
    return gates.map(([gate, what, args]) => ({
      gate,
      what,
      milliseconds: timeRuns(["dist/cli/main.js", "drift", ...args], runs) - start,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function prepareGates(folder: string): Promise<readonly Gate[]> {
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const journal = (await readMockJournal("rocketchat")).map((entry) => JSON.stringify(entry));
  const traffic = write("traffic.ndjson", `${journal.join("\n")}\n`);
  const mocks = ["auth", "rocketchat"].map((api): Gate => {
    const config = write(`${api}.json`, JSON.stringify({ drift: { mock: [api] } }));
    return ["mock", api, ["--config", config]];
  });
  const spec = "openapi/rocketchat.yaml";
  return [
    ["docs", "a page with auth", ["docs", "test/drift/docs/pages/sign-in.md", "--api", "auth"]],
    ["types", "auth and rocketchat", ["types"]],
    ["spec", "rocketchat", ["spec", spec, spec]],
    ["live", "a journal with rocketchat", ["live", traffic, "--api", "rocketchat"]],
    ...mocks,
  ];
}

function timeRuns(args: readonly string[], runs: number): number {
  // The first run fills the compile cache and the disk cache.
  const [, ...times] = Array.from({ length: runs + 1 }, () => timeRun(args));
  return median(times);
}

function timeRun(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  // Whether something differs is not the question.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} failed: ${stderr}`);
  return performance.now() - start;
}
