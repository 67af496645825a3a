import type { FailOn } from "../../report/finding.ts";
import type { CheckReport, JudgedRequirement, Verdict } from "../../report/report.ts";
import { verdictOf } from "../../report/verdict.ts";
import type { Requirement } from "../../spec/ledger.ts";
import type {
  AnswerCheck,
  Check,
  CheckHead,
  ExchangeCheck,
  JudgeContext,
  Reading,
  StepCheck,
} from "../check.ts";
import type { Exchange } from "../exchange.ts";
import { isExchange, type Logins, readResult, type Results } from "../run/results.ts";
import type { Fallen, FindingMaker } from "./finding-maker.ts";

export interface Bench {
  readonly results: Results;
  readonly logins: Logins;
  readonly context: JudgeContext;
  /** Of the ledger, by id. */
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly toFinding: FindingMaker;
  readonly failOn: FailOn;
}

type Judgement =
  | { readonly kind: "judged"; readonly shortfalls: readonly Fallen[] }
  | { readonly kind: "skip" | "inconclusive"; readonly reason: string };

/** Judges one check by what came of the run. */
export function judge(check: Check, bench: Bench): CheckReport {
  const judgement = judgeByKind(check, bench);
  if (judgement.kind !== "judged") {
    return reportOf(check, bench, { verdict: judgement.kind, reason: judgement.reason });
  }
  const all = judgement.shortfalls.map((shortfall) => bench.toFinding(check, shortfall));
  const findings = all.filter(
    ({ fingerprint }, index) =>
      all.findIndex((other) => other.fingerprint === fingerprint) === index,
  );
  return { ...reportOf(check, bench, { verdict: verdictOf(findings, bench.failOn) }), findings };
}

function judgeByKind(check: Check, bench: Bench): Judgement {
  if ("each" in check) return judgeEach(check, bench);
  return "unanswered" in check ? judgeUnanswered(check, bench) : judgeSteps(check, bench);
}

/** The report of a check without findings. */
export function reportOf(
  { id, title, level, source, requirements }: CheckHead,
  bench: Pick<Bench, "requirements">,
  end: { readonly verdict: Verdict; readonly reason?: string },
): CheckReport {
  const judged = requirements.flatMap((name): readonly JudgedRequirement[] => {
    const requirement = bench.requirements.get(name);
    if (!requirement) return [];
    return [{ id: name, document: requirement.document, lines: requirement.lines }];
  });
  return { id, title, level, ...end, source, requirements: judged, findings: [] };
}

function judgeEach(check: ExchangeCheck, { results, context }: Bench): Judgement {
  const exchanges = results.exchanges.filter((exchange) => check.applies(exchange));
  if (exchanges.length === 0) {
    return { kind: "skip", reason: "No request of this run had an answer that it applies to." };
  }
  return {
    kind: "judged",
    shortfalls: exchanges.flatMap((exchange) => [...check.each(exchange, context)]),
  };
}

function judgeUnanswered(check: AnswerCheck, { results }: Bench): Judgement {
  if (results.exchanges.length === 0) {
    return { kind: "inconclusive", reason: "No request of this run was answered at all." };
  }
  const shortfalls = results.all.flatMap((result) => {
    if (isExchange(result) || result.request === undefined) return [];
    const unanswering = check.unanswered(result);
    return unanswering
      ? [{ ...unanswering, exchange: { ...result, request: result.request } }]
      : [];
  });
  return { kind: "judged", shortfalls };
}

function judgeSteps(check: StepCheck<Readonly<Record<string, Reading>>>, bench: Bench): Judgement {
  const exchanges: Record<string, Exchange> = {};
  for (const [name, reading] of Object.entries(check.reads)) {
    const result = readResult(reading, bench.results, bench.logins);
    if (typeof result === "string") return { kind: "inconclusive", reason: result };
    exchanges[name] = result;
  }
  const reason = check.skip?.(exchanges);
  if (reason !== undefined) return { kind: "skip", reason };
  return { kind: "judged", shortfalls: [...check.judge(exchanges, bench.context)] };
}
