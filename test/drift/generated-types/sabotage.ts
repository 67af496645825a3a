import type { DriftCase } from "../drift-case.ts";
import { drifts } from "./drifts.ts";
import { forms } from "./forms.ts";

/** Changes of spec or types that the gate has to report, and changes of form that it must not. */
export const cases: readonly DriftCase[] = [...drifts, ...forms];
