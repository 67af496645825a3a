import { type Judged, type ReportSettings, reportJudged } from "../reporting/report-judged.ts";

/** Judges contracts, reports, and answers the exit code. */
export function reportContracts(
  settings: ReportSettings,
  judge: () => Promise<Judged>,
): Promise<number> {
  return reportJudged(settings, {
    judge,
    advice: "correct the contract or its provider",
    // `pact/trail-map/a-login` → `pact/trail-map`, the consumer; a rule of `compare` → `pact`.
    familyOf: (id) => id.replace(/\/[^/]*$/, ""),
  });
}
