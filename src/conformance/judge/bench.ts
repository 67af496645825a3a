import { type Detection } from "../suite.ts";
import type { Played } from "../run/play-run.ts";
import type { Run } from "../run/prepare-run.ts";
import { readLogins } from "../run/results.ts";
import { createFindingMaker } from "./finding-maker.ts";
import type { Bench } from "./judge.ts";

/** What the report says of the profile. */
export function profileOf(
  { settings, suite }: Pick<Run, "settings" | "suite">,
  detection: Detection | undefined,
): Detection {
  const { profile, api } = settings;
  if (profile !== "auto") return { profile, reason: "It was asked for." };
  if (detection) return detection;
  if (api.profiles.length === 1 || !suite) {
    return { profile: api.profiles[0] ?? "default", reason: "There is only one." };
  }
  return {
    profile: "unknown",
    reason: `The replies are those of none of ${api.profiles.join(", ")}.`,
  };
}

export async function createBench(run: Run, played: Played): Promise<Bench> {
  const { settings, spec, requirements, plan } = run;
  const { results, redactor, clock, detection } = played;
  const { target, accounts, failOn } = settings;
  return {
    results,
    requirements,
    failOn,
    logins: readLogins(plan.scenarios, results),
    context: {
      profile: profileOf(run, detection).profile,
      spec,
      accounts,
      now: clock.now(),
    },
    toFinding: createFindingMaker({
      placeOf: await spec.readPlaces(),
      base: target,
      redactor,
      requirements,
    }),
  };
}
