import type { Finding, Level } from "../report/finding.ts";
import { createFingerprint } from "../report/fingerprint.ts";
import type { CheckReport } from "../report/report.ts";
import { isAtOrAbove, verdictOf } from "../report/verdict.ts";

/** The comparisons, by the command that makes them; `mock` is made by `drift` alone. */
type GateName = "docs" | "types" | "spec" | "live" | "mock";

/** One kind of difference that a gate looks for. */
export interface Rule {
  /** `docs/field-type-changed`: kebab case below the gate's name, never renamed. */
  readonly id: string;
  /** A sentence that says what is right: "A field has the type that the page says." */
  readonly title: string;
  /** `must`: somebody breaks; `should`: somebody may break; `info`: worth to know. */
  readonly level: Level;
  /** The oracle: a clause of a standard, or why the difference matters. */
  readonly source: string;
}

/** One difference that a rule found. */
export interface Difference extends Omit<Finding, "id" | "level" | "fingerprint"> {
  readonly rule: Rule;
  /** Where it is weaker or stronger than its rule. */
  readonly level?: Level;
}

/** What a gate came to: its rules as checks of a report. */
export interface GateResult {
  readonly gate: GateName;
  /** What was compared with what: "auth.md with openapi/auth.yaml". */
  readonly target: string;
  readonly api: string;
  readonly checks: readonly CheckReport[];
}

export interface GateParts extends Omit<GateResult, "checks"> {
  /** All rules of the gate, in the order of the report. */
  readonly rules: readonly Rule[];
  readonly differences: readonly Difference[];
  /** The lowest level that fails. */
  readonly failOn: Level;
}

/** Makes checks of rules and findings of differences. */
export function toGateResult({ rules, differences, failOn, ...head }: GateParts): GateResult {
  const checks = rules.map(({ id, title, level, source }): CheckReport => {
    const own = differences.filter(({ rule }) => rule.id === id);
    const findings = own.map((difference) => toFinding(head.api, difference));
    const verdict = verdictOf(findings, failOn);
    const worst = findings.reduce((most, each) => toWorse(most, each.level), level);
    return { id, title, level: worst, verdict, source, requirements: [], findings };
  });
  return { ...head, checks };
}

function toWorse(one: Level, other: Level): Level {
  return isAtOrAbove(one, other) ? one : other;
}

/** Recognised in the next run by what differs and where in which API, not by line numbers, which move. */
function toFinding(api: string, { rule, level = rule.level, ...difference }: Difference): Finding {
  const { pointer, message, spec } = difference;
  const fingerprint = createFingerprint([rule.id, api, pointer, message, spec?.pointer ?? ""]);
  return { id: rule.id, level, ...difference, fingerprint };
}
