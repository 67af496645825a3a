import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CourseOptions, createCourse } from "./course.ts";
import { doubletake } from "./doubletake.ts";
import { dredd } from "./dredd.ts";
import type { Peer } from "./peer.ts";
import { createPortman } from "./portman.ts";
import { prism } from "./prism.ts";
import { redocly } from "./redocly.ts";
import { type Outcome, score } from "./score.ts";
import { renderMissed, renderTable } from "./render-table.ts";
import { createSpecmatic } from "./specmatic.ts";

/**
 * Lets doubletake and its peers judge the same servers, and prints who sees what. Before it:
 * `npm run build` and `npm ci --prefix test/peers --ignore-scripts`.
 */
const { values } = parseArgs({
  options: {
    api: { type: "string" },
    only: { type: "string" },
    sample: { type: "string" },
    list: { type: "boolean", default: false },
  },
});

const sample = values.sample === undefined ? undefined : Number(values.sample);
const APIS: readonly CourseOptions["api"][] = ["auth", "rocketchat"];
const peers = [doubletake, redocly, dredd, createPortman(), createSpecmatic(), prism].map((peer) =>
  sample === undefined ? peer : { ...peer, sample },
);
const chosenApis = APIS.filter((api) => values.api === undefined || values.api === api);
const chosenPeers = peers.filter(
  ({ name }) => values.only === undefined || name.toLowerCase().startsWith(values.only),
);

const folder = await mkdtemp(join(tmpdir(), "doubletake-peers-"));
try {
  const results = new Map<Peer, readonly Outcome[]>();
  for (const api of chosenApis) {
    const course = await createCourse({ api, folder });
    for (const peer of chosenPeers) {
      process.stderr.write(`${peer.name}: ${api}…\n`);
      const outcomes = await score(peer, course);
      results.set(peer, [...(results.get(peer) ?? []), ...outcomes]);
    }
  }
  process.stdout.write(renderTable(results, chosenApis));
  if (values.list) process.stdout.write(renderMissed(results));
} finally {
  await rm(folder, { recursive: true });
}
