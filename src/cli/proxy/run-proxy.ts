import { readVersion } from "../../lib/version.ts";
import { createFindings } from "../../proxy/judge/findings.ts";
import { readPlaces } from "../../proxy/judge/places.ts";
import { proxyRules, shadowRules } from "../../proxy/judge/rules.ts";
import { boundHeap } from "../bound-heap.ts";
import { readTarget } from "../check/read-target.ts";
import { chooseServed } from "../mock/choose-served.ts";
import { toLocalUrl } from "../mock/reach.ts";
import type { Given } from "../options/add-options.ts";
import { proxyOptions } from "../options/proxy-options.ts";
import { readSettings } from "../options/read-settings.ts";
import { prepareSinks, writeReports } from "../reporting/sinks.ts";
import { toSignalCode, untilSignal } from "../stop-signal.ts";
import { warn } from "../warn.ts";
import { refuseLoneShadowOptions } from "./refuse-lone-shadow-options.ts";
import { loadApis, type StartOptions, startProxy } from "./start-proxy.ts";
import { createTally } from "./tally.ts";
import { toProxyReport } from "./to-proxy-report.ts";
import { createVoice } from "./voice.ts";

/** What the command line says. */
export interface ProxyArguments {
  readonly upstream: string;
  /** OpenAPI documents and names of APIs; those of the configuration when there are none. */
  readonly specs: readonly string[];
  readonly given: Given;
}

/** Forwards until a signal ends it, and answers the exit code. */
export async function runProxy({ upstream: text, specs, given }: ProxyArguments): Promise<number> {
  const upstream = readTarget(text, "forward to");
  const wanted = { options: proxyOptions, section: "proxy", named: specs } as const;
  const { settings, apis } = await readSettings(given, wanted);
  refuseLoneShadowOptions(settings, given);
  return serveUntilSignal({ upstream, settings, apis: chooseServed(apis, settings.api), warn });
}

async function serveUntilSignal(options: StartOptions): Promise<number> {
  const { upstream, settings } = options;
  const { validate = "warn", shadow = false, reporter: sinks = [] } = settings;
  const signal = untilSignal();
  const startedAt = Date.now();
  const apis = await loadApis(options);
  await prepareSinks(sinks);
  const findPlace = await readPlaces(apis);
  const voice = createVoice(settings, findPlace);
  const tally = createTally(apis);
  const findings = createFindings(findPlace, upstream);
  const started = await startProxy(options, apis, (event) => {
    tally.add(event);
    findings.add(event);
    voice.event(event);
  });
  voice.ready({
    version: readVersion(),
    url: toLocalUrl(started.url),
    upstream,
    validate,
    apis: apis.map(({ api, profile }) => ({ name: api.name, profile })),
    isShadowed: shadow,
    files: started.files,
  });
  boundHeap();
  const name = await signal;
  await started.stop();
  voice.stopped(tally);
  await writeReports(
    sinks,
    toProxyReport({
      upstream,
      apis: apis.map(({ api }) => api.name),
      checks: findings.toChecks(shadow ? [...proxyRules, ...shadowRules] : proxyRules),
      exchanges: tally.total().exchanges,
      startedAt,
      endedAt: Date.now(),
    }),
  );
  return toSignalCode(name);
}
