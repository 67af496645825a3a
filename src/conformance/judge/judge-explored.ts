import type { CheckReport } from "../../report/report.ts";
import { verdictOf } from "../../report/verdict.ts";
import type { ExploreResult } from "../explore/explore.ts";
import { exploreChecks } from "../explore/explore-checks.ts";
import type { Find } from "../explore/find.ts";
import type { Fallen } from "./finding-maker.ts";
import { type Bench, reportOf } from "./judge.ts";

/** What the generated requests came to, check by check; nothing when there were none. */
export function judgeExplored(
  explored: ExploreResult | undefined,
  bench: Bench,
): readonly CheckReport[] {
  if (!explored) return [];
  return Object.values(exploreChecks).map((check) => {
    const finds = explored.finds.filter((find) => find.check.id === check.id);
    const findings = finds.map((find) => bench.toFinding(check, toFallen(find)));
    const verdict = verdictOf(findings, bench.failOn);
    const reason = `Found by generated requests: repeat them with --explore --seed ${explored.seed}.`;
    return {
      ...reportOf(check, bench, { verdict, ...(finds.length > 0 && { reason }) }),
      findings,
    };
  });
}

function toFallen({ shortfall, message, operationId, draft }: Find): Fallen {
  if (shortfall) return shortfall;
  const request = { ...draft, headers: draft.headers ?? {} };
  return { message, exchange: { scenario: "explore", step: "generated", operationId, request } };
}
