import { fileURLToPath } from "node:url";
import { runConformance } from "../../../conformance/run-conformance.ts";
import type { Api } from "../../../define-api.ts";
import { compareTraffic, type TrafficResult } from "../../../drift/live/compare-traffic.ts";
import { readTraffic } from "../../../drift/live/read/traffic.ts";
import type { GateResult } from "../../../drift/gate.ts";
import type { RecordedExchange } from "../../../drift/live/recorded-exchange.ts";
import { toShownPath } from "../../../lib/shown-path.ts";
import type { Level } from "../../../report/finding.ts";
import { readDocument } from "../../../spec/document.ts";
import type { Operation } from "../../../spec/operation.ts";
import { loadSpec } from "../../../spec/spec.ts";
import { chooseJudged } from "../../check/choose-judged.ts";
import { readAccounts } from "../../check/read-accounts.ts";
import { readTarget } from "../../check/read-target.ts";
import type { LiveInput } from "../inputs.ts";
import { isUrl } from "../is-url.ts";
import { createRecorder } from "../record-fetch.ts";
import { warn } from "../../warn.ts";
import { specFileOf } from "../spec-file.ts";

/** Compares what a server answers, or a recording of it, with the spec of its API. */
export async function compareLive(
  { from, api: name, accounts }: LiveInput,
  apis: readonly Api[],
  failOn: Level,
): Promise<TrafficResult> {
  const api = chooseJudged(apis, name);
  const isServer = isUrl(from);
  const exchanges = isServer
    ? await recordRun({
        api,
        target: readTarget(from),
        accounts,
        names: apis.map((one) => one.name),
      })
    : readTraffic(from, warn);
  return compareTraffic({
    exchanges,
    // The document as it stands now, which may be ahead of what was compiled.
    spec: await loadSpec(specFileOf(api)),
    source: readDocument(fileURLToPath(specFileOf(api))),
    api: api.name,
    others: await listOperations(apis.filter((one) => one !== api)),
    traffic: isServer ? from : toShownPath(from),
    failOn,
  });
}

async function listOperations(apis: readonly Api[]): Promise<readonly Operation[]> {
  const specs = await Promise.all(apis.map(({ spec }) => loadSpec(spec)));
  return specs.flatMap(({ operations }) => operations);
}

interface Recorded {
  readonly api: Api;
  readonly target: URL;
  readonly accounts: string | undefined;
  readonly names: readonly string[];
}

/** What a server answers to all that the suite of its API asks. */
async function recordRun({
  api,
  target,
  accounts: file,
  names,
}: Recorded): Promise<readonly RecordedExchange[]> {
  const accounts =
    file === undefined
      ? undefined
      : await readAccounts(file, { api, names, environment: process.env });
  const recorder = createRecorder(fetch);
  const run = runConformance({
    target,
    api,
    fetch: recorder.fetch,
    ...(accounts && { accounts }),
  });
  for await (const event of run) if (event.type === "finished") break;
  const exchanges = await recorder.listExchanges();
  return exchanges.map((exchange) => ({ ...exchange, url: withoutBase(exchange.url, target) }));
}

/** The path as the spec has it, of an API that lies below the path of its base URL. */
function withoutBase(url: string, { pathname }: URL): string {
  const base = pathname.replace(/\/$/, "");
  const called = new URL(url);
  if (called.pathname.startsWith(`${base}/`)) called.pathname = called.pathname.slice(base.length);
  return called.href;
}

/** Whether a result is one of `compareLive`. */
export function isTraffic(result: GateResult): result is TrafficResult {
  return "repairs" in result;
}
