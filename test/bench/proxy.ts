import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServerCommand, startServer } from "./measure/start-server.ts";
import { printTable } from "./print-table.ts";
import { readMe } from "./read-me.ts";
import { bare } from "./servers.ts";
import { measureThroughput } from "./throughput.ts";

/** The proxy and Prism's, on the same exchange with the same server. `--quick` proves that all runs. */
const quick = process.argv.includes("--quick");
const PRISM = "test/peers/node_modules/@stoplight/prism-cli/dist/index.js";
const SPEC = "openapi/rocketchat.yaml";

/** Judges both directions, and writes each exchange to a journal. */
const proxy = (upstream: string, journal: string): ServerCommand => ({
  name: "doubletake proxy --journal",
  args: (port) =>
    ["dist/cli/main.js", "proxy", upstream, "--api", "rocketchat", "--quiet"].concat([
      "--journal",
      journal,
      "--port",
      String(port),
    ]),
});

const prism = (upstream: string): ServerCommand => ({
  name: "Prism proxy",
  args: (port) => [PRISM, "proxy", SPEC, upstream, "--port", String(port)],
});

const reference = bare(await readMe());
// The load comes from that core too: the proxies have the first one for themselves.
const upstream = await startServer({ ...reference, core: 1 });
const folder = mkdtempSync(join(tmpdir(), "doubletake-bench-"));
const hasPrism = existsSync(PRISM);
const commands = [
  reference,
  proxy(upstream.url, join(folder, "journal.ndjson")),
  ...(hasPrism ? [prism(upstream.url)] : []),
];
try {
  const load = quick ? { seconds: 1, rounds: 1, warmUp: 1 } : { seconds: 3, rounds: 9, warmUp: 6 };
  const rows = await measureThroughput(commands, load);
  const last = rows.at(-1)?.perSecond ?? Number.NaN;
  printTable(
    "POST /api/v1/login through a proxy, one core each",
    ["server", "logins/s", "times Prism", "MB"],
    rows.map(({ name, perSecond, residentBytes }) => [
      name,
      perSecond.toFixed(0),
      hasPrism ? (perSecond / last).toFixed(1) : "-",
      (residentBytes / 1024 / 1024).toFixed(0),
    ]),
  );
} finally {
  await upstream.stop();
  rmSync(folder, { recursive: true });
}
if (!hasPrism) console.log('Without Prism: "npm run peers" installs it.');
