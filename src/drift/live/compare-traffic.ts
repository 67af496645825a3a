import type { Level } from "../../report/finding.ts";
import { count } from "../../report/text/amount.ts";
import type { SourceDocument } from "../../spec/document.ts";
import type { Operation } from "../../spec/operation.ts";
import { createRouter } from "../../spec/router.ts";
import type { Spec } from "../../spec/spec.ts";
import { type GateResult, toGateResult } from "../gate.ts";
import { createGroups, type Groups } from "./group-observations.ts";
import { createJudge } from "./judge/create-judge.ts";
import type { Sighting } from "./judge/sighting.ts";
import type { LiveRule, Repair } from "./live-rule.ts";
import type { RecordedExchange } from "./recorded-exchange.ts";
import { liveRules } from "./rules.ts";
import {
  createSurvey,
  type EvidenceKind,
  type InferredBody,
  type Survey,
} from "./survey/survey.ts";

export interface TrafficOptions {
  readonly exchanges: AsyncIterable<RecordedExchange> | Iterable<RecordedExchange>;
  readonly spec: Spec;
  /** The spec's file, for lines. */
  readonly source: SourceDocument;
  /** Name of the API. Exchanges that say they are of another one are left out. */
  readonly api: string;
  /** Of the other APIs that the same server may have: their paths are theirs. */
  readonly others?: readonly Operation[];
  /** What the traffic is, for people: a file or a URL. */
  readonly traffic: string;
  /** The lowest level that fails. */
  readonly failOn: Level;
}

/** What the traffic came to, and what the spec would have to say besides. */
export interface TrafficResult extends GateResult {
  /** Exchanges that called an operation of the spec. */
  readonly exchanges: number;
  /** What the server really sends, by operation, status and media type. */
  readonly inference: readonly InferredBody[];
  readonly undocumentedFields: Survey["fields"];
  readonly repairs: readonly Repair[];
}

/** Requests to paths that the spec does not have are kept until it is known which hosts are the API's. */
const MOST_STRANGERS = 10_000;

/** Judges recorded traffic by a spec, and the spec by the traffic. */
export async function compareTraffic(options: TrafficOptions): Promise<TrafficResult> {
  const { spec, source, api, failOn } = options;
  const survey = createSurvey(spec.operations);
  const groups = createGroups();
  const totals = await judgeAll(options, survey, groups);
  if (survey.evidence.exchange > 0) {
    for (const rule of liveRules) {
      for (const observation of rule.end?.(survey) ?? []) groups.add(rule, observation);
    }
  }
  const result = toGateResult({
    gate: "live",
    target: `${options.traffic} with ${source.file}`,
    api,
    rules: liveRules,
    differences: groups.toDifferences(source),
    failOn,
  });
  return {
    ...result,
    checks: result.checks.map((check, index) =>
      withVerdict(check, liveRules[index], { survey, totals }),
    ),
    exchanges: survey.evidence.exchange,
    inference: [...survey.bodies.values()],
    undocumentedFields: survey.fields,
    repairs: groups.repairs(),
  };
}

/** How many exchanges there were, and how many of them only sent the client elsewhere. */
interface Totals {
  total: number;
  moved: number;
}

async function judgeAll(
  { exchanges, spec, api, others = [] }: TrafficOptions,
  survey: Survey,
  groups: Groups,
): Promise<Totals> {
  const router = createRouter(others.map((operation) => ({ operation })));
  const judge = createJudge(spec, survey);
  const hosts = new Set<string>();
  const strangers: Sighting[] = [];
  const totals: Totals = { total: 0, moved: 0 };
  for await (const exchange of exchanges) {
    totals.total += 1;
    if (exchange.api !== undefined && exchange.api !== api) continue;
    const sighting = judge(exchange);
    if (sighting.route.kind === "unknown-path") {
      if (strangers.length < MOST_STRANGERS) strangers.push(sighting);
      continue;
    }
    hosts.add(hostOf(exchange));
    if (sighting.route.kind === "found" && !sighting.called) totals.moved += 1;
    applyRules(sighting, groups);
  }
  for (const sighting of strangers) {
    const { exchange, method, path } = sighting;
    const isOurs = router.match(method, path).kind === "unknown-path";
    if (isOurs && hosts.has(hostOf(exchange))) applyRules(sighting, groups);
  }
  return totals;
}

function applyRules(sighting: Sighting, groups: Groups): void {
  for (const rule of liveRules) {
    for (const observation of rule.each?.(sighting) ?? []) {
      groups.add(rule, observation, sighting.exchange);
    }
  }
}

/** Empty for a URL without one: such a recording is of one server. */
function hostOf({ url }: RecordedExchange): string {
  return url.startsWith("/") ? "" : (URL.parse(url)?.host ?? "");
}

const MISSING: Readonly<Record<EvidenceKind, string>> = {
  exchange: "No exchange called an operation of the spec.",
  headers: "The recording has no response headers.",
  body: "The recording has no response body that the spec has a schema for.",
  request: "The recording has neither headers nor bodies of requests.",
};

type Check = GateResult["checks"][number];

/** A rule that had nothing to judge did not pass. */
function withVerdict(
  check: Check,
  rule: LiveRule | undefined,
  { survey, totals }: { readonly survey: Survey; readonly totals: Totals },
): Check {
  if (!rule || survey.evidence[rule.needs] > 0) return check;
  if (survey.evidence.exchange > 0) {
    return check.findings.length > 0
      ? check
      : { ...check, verdict: "skip", reason: MISSING[rule.needs] };
  }
  return { ...check, verdict: "inconclusive", reason: explainIdle(totals), findings: [] };
}

function explainIdle({ total, moved }: Totals): string {
  if (total === 0) return "The recording has no exchange. Record some traffic of this API.";
  if (moved > 0) {
    return `No operation answered: ${count(moved, "exchange")} led elsewhere. Name the server that they lead to.`;
  }
  return `None of ${count(total, "exchange")} called an operation of the spec. Record traffic of this API, or correct the servers of the spec.`;
}
