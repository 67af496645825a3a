import { toUtcDay } from "../../report/baseline.ts";
import { applyBaseline, type BaselineOutcome } from "../../report/baseline/apply-baseline.ts";
import type { CheckReport } from "../../report/report.ts";
import type { Check } from "../check.ts";
import { exploreChecks } from "../explore/explore-checks.ts";
import { whyForeign } from "../plan/scenarios-of.ts";
import type { Played } from "../run/play-run.ts";
import type { Run } from "../run/prepare-run.ts";
import { type Bench, judge, reportOf } from "./judge.ts";
import { judgeExplored } from "./judge-explored.ts";

/** Judges every check of the plan, in the order of the suite; those left out say why. */
export function judgeAll(run: Run, { explored }: Played, bench: Bench): BaselineOutcome {
  const { plan, settings } = run;
  const judged = plan.checks.map((check) => judgeOwn(check, bench));
  const leftOut = plan.leftOut.map(({ check, verdict, reason }) =>
    reportOf(check, bench, { verdict, reason }),
  );
  const checks = [...judged, ...judgeExplored(explored, bench), ...leftOut];
  if (!settings.baseline) return { checks, stale: [] };
  return applyBaseline(checks, settings.baseline, {
    today: toUtcDay(settings.clock.now()),
    knownChecks: [...run.checks, ...Object.values(exploreChecks)].map(({ id }) => id),
    failOn: settings.failOn,
  });
}

function judgeOwn(check: Check, bench: Bench): CheckReport {
  const reason = whyForeign(check, bench.context.profile);
  if (reason === undefined) return judge(check, bench);
  return reportOf(check, bench, { verdict: "skip", reason });
}
