import type { GateResult } from "../../src/drift/gate.ts";

/** A change that a gate has to report, or one of form alone, which it must not. */
export interface DriftCase {
  /** Kebab case, unique within its gate. */
  readonly id: string;
  readonly title: string;
  readonly kind: "drift" | "form";
  /** The rule that has to report it. */
  readonly rule?: string;
  readonly run: () => Promise<GateResult> | GateResult;
}
