import type { Level } from "../../../src/report/finding.ts";
import type { DriftCase } from "../drift-case.ts";
import { driftCases } from "./sabotage/drift-cases.ts";
import { formCases } from "./sabotage/form-cases.ts";
import { keywordCases } from "./sabotage/keyword-cases.ts";
import { schemaFormCases } from "./sabotage/schema-form-cases.ts";

/** A case of the spec gate, with how bad the change is. */
export interface SpecCase extends DriftCase {
  readonly level?: Level;
}

export const cases: readonly SpecCase[] = [
  ...driftCases,
  ...keywordCases,
  ...formCases,
  ...schemaFormCases,
];
