import type { Finding, Level, Place } from "../report/finding.ts";
import { createFingerprint } from "../report/fingerprint.ts";
import type { CheckReport } from "../report/report.ts";
import { verdictOf } from "../report/verdict.ts";
import type { SourceDocument } from "../spec/document.ts";
import { type Contract, type Interaction, titleOf } from "./contract/contract.ts";
import type { JudgedSpec } from "./judged-spec.ts";

/** One way in which a contract can be at odds with what its provider promises. */
export interface ContractRule {
  /** `pact/path-is-documented`: never renamed. */
  readonly id: string;
  /** A sentence that says what is right. */
  readonly title: string;
  /** `must`: the consumer breaks; `should`: it may break; `info`: worth to know. */
  readonly level: Level;
  /** The oracle: a clause of a standard, or why it matters. */
  readonly source: string;
}

/** One break of a rule. */
export interface Shortfall {
  readonly rule: ContractRule;
  readonly level?: Level;
  readonly operationId?: string;
  /** JSON Pointer into the contract's file. */
  readonly pointer: string;
  /** Holds no value of the contract, which may be a password. */
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
  /** JSON Pointer into the spec. */
  readonly spec?: string;
}

/** Where shortfalls were found. */
export interface Scene {
  readonly contract: Contract;
  readonly interaction: Interaction;
  readonly spec: JudgedSpec;
}

/** Recognised in the next run by its interaction and the place in it, not by lines and indexes, which move. */
export function toFinding(shortfall: Shortfall, { contract, interaction, spec }: Scene): Finding {
  const { rule, level, spec: specPointer, message, pointer, ...rest } = shortfall;
  const title = `${contract.consumer}, ${titleOf(interaction)}`;
  const place = pointer.slice(interaction.pointer.length);
  return {
    id: rule.id,
    // What is pending is not promised yet.
    level: interaction.isPending ? "info" : (level ?? rule.level),
    ...rest,
    pointer,
    message: `${title}: ${message}`,
    document: toPlace(contract.source, pointer),
    ...(specPointer !== undefined && { spec: spec.placeOf(specPointer) }),
    fingerprint: createFingerprint([rule.id, contract.provider, title, place, message]),
  };
}

/** Where a JSON Pointer of a file stands, for people. */
export function toPlace(source: SourceDocument, pointer: string): Place {
  return { file: source.file, ...source.positionOf(pointer), pointer: `#${pointer}` };
}

/** The rules as checks of a report, each with its findings. */
export function toChecks(
  rules: readonly ContractRule[],
  findings: readonly Finding[],
  failOn: Level,
): readonly CheckReport[] {
  return rules.map((rule) => {
    const own = findings.filter(({ id }) => id === rule.id);
    return { ...rule, verdict: verdictOf(own, failOn), requirements: [], findings: own };
  });
}
