import { readVersion } from "../../lib/version.ts";
import type { CheckReport, Report } from "../../report/report.ts";
import { summarize } from "../../report/verdict.ts";

/** What a report is made of, besides what was found. */
export interface ProxyRun {
  readonly upstream: URL;
  readonly apis: readonly string[];
  readonly checks: readonly CheckReport[];
  readonly exchanges: number;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** All that came through a proxy, as one result. */
export function toProxyReport(run: ProxyRun): Report {
  const { upstream, apis, checks, exchanges, startedAt, endedAt } = run;
  const isFailed = checks.some(({ verdict }) => verdict === "fail");
  const isIdle = checks.every(({ verdict }) => verdict === "skip");
  return {
    tool: { name: "doubletake", version: readVersion() },
    target: upstream.href,
    api: apis.join(", "),
    startedAt: new Date(startedAt).toISOString(),
    durationMs: endedAt - startedAt,
    requests: exchanges,
    exitCode: isFailed ? 1 : isIdle ? 3 : 0,
    ...(isIdle && { missing: "Nothing came through the proxy that could be judged." }),
    summary: summarize(checks),
    staleBaseline: [],
    checks,
  };
}
