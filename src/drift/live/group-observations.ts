import type { Level } from "../../report/finding.ts";
import { count } from "../../report/text/amount.ts";
import type { SourceDocument } from "../../spec/document.ts";
import { isAtOrAbove } from "../../report/verdict.ts";
import type { Difference } from "../gate.ts";
import { type Evidence, toEvidence } from "./evidence.ts";
import type { LiveRule, Observation, Repair } from "./live-rule.ts";
import type { RecordedExchange } from "./recorded-exchange.ts";

/** Collects observations; those of the same thing at the same place become one difference. */
export interface Groups {
  add(rule: LiveRule, observation: Observation, exchange?: RecordedExchange): void;
  toDifferences(source: SourceDocument): readonly Difference[];
  /** What would settle the differences that can fail, each once. */
  repairs(): readonly Repair[];
}

interface Group {
  readonly rule: LiveRule;
  readonly first: Observation;
  readonly exchange: RecordedExchange | undefined;
  /** Of the strongest observation. */
  level: Level;
  /** How many exchanges show it. */
  exchanges: number;
  last: RecordedExchange | undefined;
  /** What came, without secrets; the first few that differ. */
  readonly received: Set<string>;
}

const MOST_RECEIVED = 5;

export function createGroups(): Groups {
  const groups = new Map<string, Group>();
  const repairs = new Map<string, Repair>();
  return {
    add(rule, observation, exchange) {
      const { pointer, message, spec, level = rule.level, repair } = observation;
      const key = JSON.stringify([rule.id, pointer, message, spec]);
      const group = groups.get(key) ?? {
        rule,
        first: observation,
        exchange,
        level,
        exchanges: 0,
        last: undefined,
        received: new Set<string>(),
      };
      groups.set(key, group);
      if (isAtOrAbove(level, group.level)) group.level = level;
      // One exchange may show the same in each item of an array.
      if (group.exchanges === 0 || group.last !== exchange) group.exchanges += 1;
      group.last = exchange;
      addReceived(group, observation, exchange);
      if (repair && level !== "info") repairs.set(JSON.stringify(repair), repair);
    },
    toDifferences: (source) => [...groups.values()].map((group) => toDifference(group, source)),
    repairs: () => [...repairs.values()],
  };
}

function toDifference(group: Group, source: SourceDocument): Difference {
  const { rule, first, level, exchange } = group;
  const { operationId, pointer, message, expected, spec } = first;
  const evidence = exchange && toEvidence(exchange);
  const erase = (text: string) => evidence?.erase(text) ?? text;
  return {
    rule,
    level,
    ...(operationId !== undefined && { operationId }),
    pointer,
    message: erase(message),
    ...(expected !== undefined && { expected }),
    ...toReceived(group, erase),
    spec: { file: source.file, ...source.positionOf(spec), pointer: `#${spec}` },
    ...(exchange?.place && { document: exchange.place }),
    ...(evidence && { exchange: evidence.view }),
  };
}

function addReceived(
  { received }: Group,
  observation: Observation,
  exchange: RecordedExchange | undefined,
): void {
  const { received: text } = observation;
  if (typeof text !== "string" || received.has(text) || received.size >= MOST_RECEIVED) return;
  received.add(exchange ? toEvidence(exchange).erase(text) : text);
}

/** The number of exchanges is part of what was received: it differs from run to run, as the message must not. */
function toReceived({ first, exchange, exchanges, received }: Group, erase: Evidence["erase"]) {
  const text =
    typeof first.received === "function" ? erase(first.received()) : [...received].join(", ");
  const amount = exchange ? `in ${count(exchanges, "exchange")}` : "";
  if (text === "" || amount === "") return text + amount === "" ? {} : { received: text + amount };
  return { received: `${text} (${amount})` };
}
