import { toExchangeView } from "../../mock/journal/view.ts";
import type { ExchangeView, Finding, Level } from "../../report/finding.ts";
import { createFingerprint } from "../../report/fingerprint.ts";
import type { CheckReport } from "../../report/report.ts";
import { count } from "../../report/text/amount.ts";
import { verdictOf } from "../../report/verdict.ts";
import type { ProxiedExchange, ProxyEvent } from "../event.ts";
import { type Fields, renderTarget } from "../record/pairs.ts";
import { type Observation, observe } from "./observe.ts";
import type { FindPlace } from "./places.ts";
import type { ProxyRule } from "./rules.ts";

/** What was found so far: the exchanges that show the same thing at the same place are one finding. */
export interface Findings {
  add(event: ProxyEvent): void;
  /** One check for each rule. */
  toChecks(rules: readonly ProxyRule[]): readonly CheckReport[];
}

interface Group {
  readonly observation: Observation;
  readonly exchange: ExchangeView | undefined;
  times: number;
}

/** A client may make up as many paths and names as it likes: beyond these, nothing new is kept. */
const MOST = 1000;

export function createFindings(findPlace: FindPlace, upstream: URL): Findings {
  const groups = new Map<string, Group>();
  let judged = 0;
  let shadowed = 0;
  let answered = 0;

  function addOne(observation: Observation, event: ProxyEvent): void {
    const { rule, pointer, message, specPointer } = observation;
    const key = JSON.stringify([rule.id, pointer, message, specPointer]);
    const group = groups.get(key);
    if (group) {
      group.times += 1;
      return;
    }
    if (groups.size >= MOST) return;
    const exchange = event.type === "exchange" ? toView(event.exchange, upstream) : undefined;
    groups.set(key, { observation, exchange, times: 1 });
  }

  function evidenceFor(rule: ProxyRule): number {
    if (rule.id.startsWith("shadow/")) return shadowed;
    return rule.id === "proxy/upstream-answers" || rule.id === "proxy/path-is-documented"
      ? answered
      : judged;
  }

  return {
    add(event) {
      if (event.type === "exchange" || event.incident.kind === "failed") answered += 1;
      if (event.type === "exchange") {
        if (event.exchange.call) judged += 1;
        if (event.exchange.isShadowed) shadowed += 1;
      }
      for (const observation of observe(event)) addOne(observation, event);
    },
    toChecks: (rules) =>
      rules.map((rule) => {
        const own = [...groups.values()].filter(({ observation }) => observation.rule === rule);
        return toCheck(
          rule,
          own.map((group) => toFinding(group, findPlace)),
          evidenceFor(rule),
        );
      }),
  };
}

const FAIL_ON: Level = "must";

function toCheck(rule: ProxyRule, findings: readonly Finding[], evidence: number): CheckReport {
  const { id, title, level, source } = rule;
  const head = { id, title, level, source, requirements: [], findings };
  if (evidence > 0 || findings.length > 0)
    return { ...head, verdict: verdictOf(findings, FAIL_ON) };
  return {
    ...head,
    verdict: "skip",
    reason: "Nothing came through the proxy that it could judge.",
  };
}

function toFinding({ observation, exchange, times }: Group, findPlace: FindPlace): Finding {
  const { rule, level, route, pointer, message, expected, received, specPointer } = observation;
  const amount = count(times, "exchange");
  return {
    id: rule.id,
    level,
    ...(route && { operationId: route.operation.id }),
    pointer,
    message,
    ...(expected !== undefined && { expected }),
    received: received === undefined ? `in ${amount}` : `${received} (in ${amount})`,
    ...(route && specPointer !== undefined && { spec: findPlace(route.spec, specPointer) }),
    ...(exchange && { exchange }),
    fingerprint: createFingerprint([rule.id, pointer, message, specPointer ?? ""]),
  };
}

const LONGEST = 4000;

/** The exchange as a report shows it, without secrets. */
function toView({ entry, durationMs }: ProxiedExchange, upstream: URL): ExchangeView {
  const { request, reply } = toExchangeView(entry);
  return {
    request: {
      method: request.method,
      url: upstream.origin + renderTarget(request),
      headers: toTexts(request.headers),
      ...(request.body !== undefined && { body: toText(request.body) }),
    },
    response: { status: reply.status, headers: toTexts(reply.headers), body: toText(reply.body) },
    durationMs,
  };
}

function toTexts(fields: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

function toText(body: unknown): string {
  if (body === undefined) return "";
  return (typeof body === "string" ? body : JSON.stringify(body)).slice(0, LONGEST);
}
