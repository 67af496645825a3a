import type { ExchangeView } from "../report/finding.ts";
import type { CheckReport, ConformanceReport } from "../report/report.ts";
import type { Plan } from "./plan/plan.ts";

/** What happens in a run, in its order. Holds no secret. */
export type RunEvent =
  | { readonly type: "planned"; readonly plan: Plan }
  | {
      readonly type: "exchanged";
      readonly scenario: string;
      readonly step: string;
      readonly exchange: ExchangeView;
    }
  /** The target asked for patience, or a one-time code has to be a fresh one. */
  | { readonly type: "waiting"; readonly milliseconds: number; readonly reason: string }
  | { readonly type: "judged"; readonly check: CheckReport }
  | { readonly type: "finished"; readonly report: ConformanceReport };
