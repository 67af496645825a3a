import type { Level } from "../../report/finding.ts";
import type { SpecViolation } from "../../spec/violation.ts";
import type { ProxyRule } from "./rules.ts";

/** A way in which an exchange breaks the spec. `pointer` leads into the exchange as the journal shows it. */
export interface ProxyViolation extends SpecViolation {
  readonly rule: ProxyRule;
  /** Where it is weaker than its rule. */
  readonly level?: Level;
  readonly expected?: string;
  /** Without secrets. */
  readonly received?: string;
}

/** Whether a violation is one for which an exchange is stopped where the spec is enforced. */
export function isBreach({ rule, level = rule.level }: ProxyViolation): boolean {
  return level === "must";
}
